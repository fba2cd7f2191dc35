package se.samverka.finance.delivery.einvoice.model;

/// The account to pay to. Source: BIS Billing 3, rules SE-R-007 to SE-R-010 for Swedish giro accounts.
///
/// @param number digits only
public record PaymentAccount(Giro giro, String number) {

    /// The code of the giro as the account's branch (BT-86).
    public enum Giro {
        BANKGIRO("SE:BANKGIRO"),
        PLUSGIRO("SE:PLUSGIRO");

        private final String branch;

        Giro(String branch) {
            this.branch = branch;
        }

        public String branch() {
            return branch;
        }
    }
}
