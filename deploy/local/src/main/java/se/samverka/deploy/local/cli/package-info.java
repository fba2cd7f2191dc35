/// The command `samverka`: starts and stops the platform on this machine, and works with a running one through
/// its
/// public API.
///
/// Results go to standard output, as text or with `--json` as JSON; progress goes to standard error. Exit codes
/// are in
/// [ExitCodes].
@NullMarked
package se.samverka.deploy.local.cli;

import org.jspecify.annotations.NullMarked;
