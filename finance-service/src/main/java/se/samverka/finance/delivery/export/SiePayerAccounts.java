package se.samverka.finance.delivery.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/// The accounts proposed in payers' vouchers, `samverka.sie.payer-accounts.*`. The payee's journal has its own.
///
/// The defaults are in the account groups of Kommun-Bas: 25 leverantörsskulder, 45 lämnade bidrag. Every payer has
/// its own chart, and its system maps the accounts on import.
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
