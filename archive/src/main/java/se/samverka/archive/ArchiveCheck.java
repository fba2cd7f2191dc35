package se.samverka.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
    /// @param expected the certificate of the seal's holder, or one that issued it; then a seal is demanded. Null
    /// to check only that the package is as it was made
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
        var seal = seal();
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
            sealedList(mets);
            rewritten(mets, bytes);
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

    private @Nullable SealReport seal() throws IOException, Unreadable {
        if (!entries.paths().contains(Layout.SEAL) || !entries.paths().contains(Layout.CHECKSUMS)) {
            if (expected != null) {
                faults.add("The package has no seal, and one is expected");
            }
            return null;
        }
        var report = SealCheck.checkDetached(entries.read(Layout.CHECKSUMS), entries.read(Layout.SEAL), expected);
        if (report.state() != SealReport.State.INTACT) {
            faults.add("The seal of the checksums: " + report.state() + ", " + report.detail());
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
            } else if (!path.equals(Layout.METS)) {
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

    /// METS and the sealed list say the same of each file.
    private void sealedList(MetsFile mets) throws IOException, Unreadable {
        if (!entries.paths().contains(Layout.CHECKSUMS)) {
            return;
        }
        var listed = mets.files().stream()
                .filter(file ->
                        !file.path().equals(Layout.CHECKSUMS) && !file.path().equals(Layout.SEAL))
                .toList();
        if (!new String(entries.read(Layout.CHECKSUMS), StandardCharsets.UTF_8)
                .equals(PackageWriter.checksums(listed))) {
            faults.add(Layout.CHECKSUMS + " has other files or checksums than METS.xml");
        }
    }

    /// METS has no seal of its own: it is written anew from the sealed files.
    private void rewritten(MetsFile mets, byte[] bytes) throws IOException, Unreadable {
        if (!entries.paths().containsAll(List.of(Layout.PACKAGE, Layout.PREMIS))) {
            return;
        }
        var files = mets.files().stream()
                .map(file -> new PackagedFile(file.path(), Layout.mediaType(file.path()), file.size(), file.sha256()))
                .sorted(Comparator.comparing(PackagedFile::path))
                .toList();
        var required = List.of(Layout.DUBLIN_CORE, Layout.PREMIS);
        if (!files.stream().map(PackagedFile::path).toList().containsAll(required)
                || !Arrays.equals(MetsWriter.write(mets.objId(), ContentFacts.of(entries), files), bytes)) {
            faults.add("METS.xml is not the one that follows from the package's content");
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
