package se.samverka.finance.delivery.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/// Which accounts payers' vouchers are proposed on, `samverka.sie.payer-accounts.*`. The payee's journal has its
/// own.
///
/// The defaults lie in the groups that Kommun-Bas has for each: 25 leverantörsskulder, 45 lämnade bidrag. Every
/// payer's chart is its own, and its system maps them when it takes the file in.
@ConfigMapping(prefix = "samverka.sie.payer-accounts")
interface SiePayerAccounts {

    /// Three to ten digits.
    String FORM = "[0-9]{3,10}";

    @WithDefault("2510")
    @Pattern(regexp = FORM)
    String payable();

    @WithDefault("4510")
    @Pattern(regexp = FORM)
    String contributionGiven();
}
