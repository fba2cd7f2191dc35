-- A migration takes as long as it needs; statements of the service do not. It gives up waiting for locks as they do.
SET LOCAL statement_timeout = 0;
