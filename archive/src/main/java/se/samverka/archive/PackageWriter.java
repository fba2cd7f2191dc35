package se.samverka.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a package: what is archived, and beside it METS with a checksum of each file, a sealed list of the
/// checksums, metadata, schemas and an explanation.
///
/// The package is named by what is archived, so that two packages of one name have the same content. METS, PREMIS,
/// the list of checksums and its seal hold times; everything else is the same bytes for the same data.
public final class PackageWriter {

    private static final int ID_DIGITS = 32;
    private static final List<String> README = List.of("README.sv.txt", "README.en.txt");
    private static final List<String> SCHEMAS = List.of(
            "DILCISExtensionMETS.xsd",
            "DILCISExtensionSIPMETS.xsd",
            "mets1_12.xsd",
            "package.schema.json",
            "xlink.xsd");

    private PackageWriter() {}

    /// Makes the seal of the list of checksums.
    public interface Sealing extends Function<byte[], byte[]> {}

    /// @param data what is archived, below {@link Layout#DATA}, and its JSON Schemas, below {@link
    /// Layout#SCHEMAS}
    /// @param content of a file by its path; asked for once for each file, in the order of the paths
    /// @param sealing null for a package without a seal
    /// @return the package's id
    public static String write(
            PackageFacts facts,
            List<PackagedFile> data,
            Function<String, byte[]> content,
            @Nullable Sealing sealing,
            OutputStream out)
            throws IOException {
        var objId = id(data);
        var own = ownFiles(objId, facts);
        var files = new ArrayList<>(data);
        own.forEach((path, bytes) -> files.add(PackagedFile.of(path, bytes)));
        var checksums = checksums(files).getBytes(StandardCharsets.UTF_8);
        own.put(Layout.CHECKSUMS, checksums);
        files.add(PackagedFile.of(Layout.CHECKSUMS, checksums));
        if (sealing != null) {
            var seal = sealing.apply(checksums);
            own.put(Layout.SEAL, seal);
            files.add(PackagedFile.of(Layout.SEAL, seal));
        }
        files.sort(Comparator.comparing(PackagedFile::path));
        try (var zip = new PackageZip(out, objId)) {
            zip.add(Layout.METS, MetsWriter.write(objId, facts, files));
            for (var file : files) {
                var bytes = own.get(file.path());
                zip.add(file.path(), bytes == null ? content.apply(file.path()) : bytes);
            }
        }
        return objId;
    }

    /// The id of a package, which follows from what is archived: from the checksums of the files below
    /// {@link Layout#DATA}, as `sha256sum` prints them.
    static String id(List<PackagedFile> files) {
        var data = files.stream()
                .filter(file -> file.path().startsWith(Layout.DATA))
                .toList();
        return "samverka-" + Digests.hex(checksums(data)).substring(0, ID_DIGITS);
    }

    /// The files in the order of their paths, as `sha256sum` prints them.
    static String checksums(List<PackagedFile> files) {
        return files.stream()
                .sorted(Comparator.comparing(PackagedFile::path))
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, byte[]> ownFiles(String objId, PackageFacts facts) {
        var own = new LinkedHashMap<String, byte[]>();
        own.put(Layout.DUBLIN_CORE, MetadataFiles.dublinCore(objId, facts));
        own.put(Layout.PREMIS, MetadataFiles.premis(objId, facts));
        README.forEach(name -> own.put(Layout.DOCUMENTATION + name, resource(name)));
        SCHEMAS.forEach(name -> own.put(Layout.SCHEMAS + name, resource("schemas/" + name)));
        return own;
    }

    static byte[] resource(String name) {
        try (InputStream in = PackageWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The module has no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
