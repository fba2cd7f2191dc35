/// Runs the whole platform on one machine: `./run` ends here.
///
/// The [Launcher][se.samverka.deploy.local.Launcher] parses the [options][se.samverka.deploy.local.Options],
/// reports problems that the user can solve in one line ([Refusal][se.samverka.deploy.local.Refusal]), and starts
/// the [Platform][se.samverka.deploy.local.Platform]: PostgreSQL, Kafka and the issuer in parallel in this process,
/// then the three services and the gateway as [children][se.samverka.deploy.local.Child], each in its own Java
/// process and configured by its environment. A child that dies is restarted. When everything is ready, the demo
/// data is loaded once through the public API ([DemoLoader][se.samverka.deploy.local.demo.DemoLoader]), and the
/// [welcome][se.samverka.deploy.local.Welcome] is printed.
///
/// All data is in one folder ([DataFolder][se.samverka.deploy.local.DataFolder]), `.data` by default:
///
/// | entry | content |
/// |---|---|
/// | `postgres/`, `kafka/` | the data of the two servers |
/// | `logs/<name>.log` | the output of each process |
/// | `platform.json` | the running processes, their ports and addresses |
/// | `demo-loaded` | exists once the demo data is loaded; `--fresh` deletes all data |
/// | `lock` | held by the running launcher |
///
/// Nothing may outlive the launcher. It stops everything on Ctrl-C and SIGTERM. After a `kill -9` the kernel ends
/// the children on Linux, and the next start ends any leftover children and PostgreSQL.
@NullMarked
package se.samverka.deploy.local;

import org.jspecify.annotations.NullMarked;
