-- What has been paid since a day, of whomever: an administrator asks for open amounts without a payee.
CREATE INDEX payment_since ON payment (paid_on);
