package se.samverka.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import se.samverka.seal.SealCheck;
import se.samverka.seal.SealReport;

/// Checks a package, as a zip file or unpacked, without a network and without the service that made it.
public final class ArchiveCheck {

    private static final int BUFFER = 64 * 1024;

    private final PackageEntries entries;
    private final @Nullable X509Certificate expected;
    private final List<String> faults = new ArrayList<>();

    private ArchiveCheck(PackageEntries entries, @Nullable X509Certificate expected) {
        this.entries = entries;
        this.expected = expected;
    }

    /// @param file a zip file, or the folder of a package
    /// @param expected the certificate of the seal's holder, or one that issued it; then a seal is demanded.
    /// Null to
    /// check only that the package is as it was made
    public static ArchiveReport check(Path file, @Nullable X509Certificate expected) throws IOException {
        try (var entries = Files.isDirectory(file) ? FolderPackage.open(file) : ZipPackage.open(file)) {
            return new ArchiveCheck(entries, expected).run();
        } catch (Unreadable e) {
            return unreadable(e.getMessage());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return unreadable("The zip file is damaged: " + PackageEntries.printable(String.valueOf(e.getMessage())));
        }
    }

    private static ArchiveReport unreadable(@Nullable String why) {
        return new ArchiveReport("", "", 0, 0, 0, List.of(String.valueOf(why)), List.of(), null);
    }

    private ArchiveReport run() throws IOException, Unreadable {
        if (!entries.paths().contains(Layout.METS)) {
            throw new Unreadable("There is no METS.xml in the package's folder");
        }
        var bytes = entries.read(Layout.METS);
        var seal = seal(bytes);
        MetsFile mets;
        try {
            mets = MetsFile.read(bytes);
        } catch (Unreadable e) {
            faults.add(String.valueOf(e.getMessage()));
            return new ArchiveReport("", "", 0, 0, 0, faults, List.of(), seal);
        }
        files(mets);
        names(mets);
        var chain = new ChainCheck(entries);
        try {
            chain.run();
        } catch (Unreadable e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        faults.addAll(chain.faults);
        return new ArchiveReport(
                mets.objId(),
                mets.label(),
                mets.files().size(),
                chain.recomputed,
                chain.outside,
                faults,
                chain.notes,
                seal);
    }

    private @Nullable SealReport seal(byte[] mets) throws IOException, Unreadable {
        if (!entries.paths().contains(Layout.SEAL)) {
            if (expected != null) {
                faults.add("The package has no seal, and one is expected");
            }
            return null;
        }
        var report = SealCheck.checkDetached(mets, entries.read(Layout.SEAL), expected);
        if (report.state() != SealReport.State.INTACT) {
            faults.add("The seal of METS.xml: " + report.state() + ", " + report.detail());
        }
        return report;
    }

    /// Compares each file with its size and checksum in METS, and finds those that are missing or too many.
    private void files(MetsFile mets) throws IOException, Unreadable {
        var listed = new TreeMap<String, PackagedFile>();
        mets.files().forEach(file -> listed.put(file.path(), file));
        var missing = new TreeSet<>(listed.keySet());
        entries.forEach((path, in) -> {
            var file = listed.get(path);
            if (file != null) {
                missing.remove(path);
                compare(file, in);
            } else if (!path.equals(Layout.METS) && !path.equals(Layout.SEAL)) {
                faults.add("METS.xml does not list " + path);
            }
        });
        missing.forEach(path -> faults.add("A file is missing: " + path));
    }

    private void compare(PackagedFile file, InputStream in) throws IOException {
        var digest = Digests.sha256();
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            size += read;
        }
        if (size != file.size()) {
            faults.add(file.path() + " has " + size + " bytes; METS.xml says " + file.size());
        } else if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            faults.add(file.path() + " has been changed: its checksum is not that of METS.xml");
        }
    }

    private void names(MetsFile mets) {
        var objId = mets.objId();
        if (!objId.equals(entries.folder())) {
            faults.add("The package's folder is not named by its id, " + PackageEntries.printable(objId));
        }
        if (!objId.equals(PackageWriter.id(mets.files()))) {
            faults.add("The package's id is not that of its content");
        }
        var needed = new HashSet<>(List.of(Layout.PACKAGE, Layout.CHAIN, Layout.CHECKSUMS));
        mets.files().forEach(file -> needed.remove(file.path()));
        needed.forEach(path -> faults.add("METS.xml does not list " + path));
    }
}
