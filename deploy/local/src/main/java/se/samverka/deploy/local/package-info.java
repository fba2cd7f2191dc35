/// Runs the whole platform on one machine: `./run` ends here.
///
/// The [Launcher][se.samverka.deploy.local.Launcher] reads the [options][se.samverka.deploy.local.Options], refuses
/// in one line what cannot work ([Refusal][se.samverka.deploy.local.Refusal]), and hands over to the
/// [Platform][se.samverka.deploy.local.Platform]: PostgreSQL, Kafka and the issuer start side by side in this
/// process, then the three services and the gateway as [children][se.samverka.deploy.local.Child], each in its
/// own Java process, told by their environment where everything is. A child that dies is started again. When
/// everything is ready, the demo data is loaded once through the public API
/// ([DemoLoader][se.samverka.deploy.local.demo.DemoLoader]) and the
/// [welcome][se.samverka.deploy.local.Welcome] says where to look.
///
/// All that is kept lies in one folder ([DataFolder][se.samverka.deploy.local.DataFolder]), `.data` by default:
///
/// | in it | |
/// |---|---|
/// | `postgres/`, `kafka/` | the data of the two servers |
/// | `logs/<name>.log` | what each process says |
/// | `platform.json` | processes, ports and addresses of what runs now |
/// | `demo-loaded` | the demo data is in; `--fresh` begins anew |
/// | `lock` | one launcher at a time |
///
/// Nothing may outlive the launcher. It stops everything on Ctrl-C and SIGTERM; after a `kill -9` the kernel ends
/// the children where it can (Linux), and the next start ends what is left of them and of PostgreSQL.
@NullMarked
package se.samverka.deploy.local;

import org.jspecify.annotations.NullMarked;
