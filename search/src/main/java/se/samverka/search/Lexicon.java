package se.samverka.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The words of the field (`words.txt`): their inflected forms, and the forms that they have inside compounds.
final class Lexicon {

    /// A shorter word is a part of too many others.
    static final int SHORTEST_PART = 3;

    private static final String VOWELS = "aeiouyåäö";

    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> modifiers = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();

    private Lexicon(List<String> lines) {
        // What is spelled out goes before what a class makes.
        lines.stream().filter(line -> line.startsWith("x:")).forEach(this::irregular);
        lines.stream().filter(line -> !line.startsWith("x:")).forEach(this::regular);
    }

    /// Read when the first text is analysed.
    static Lexicon get() {
        return Loaded.LEXICON;
    }

    /// The word in its basic form, if this is one of its forms.
    @Nullable
    String basic(String form) {
        return found(forms, form);
    }

    /// The same of a word that can end a compound.
    @Nullable
    String head(String form) {
        return found(heads, form);
    }

    /// The basic form of the word that stands like this inside a compound.
    @Nullable
    String modifier(String part) {
        return modifiers.get(part);
    }

    private static @Nullable String found(Map<String, String> words, String form) {
        var word = words.get(form);
        return word == null && form.endsWith("s") ? words.get(form.substring(0, form.length() - 1)) : word;
    }

    private void irregular(String line) {
        var words = entries(line);
        var word = words.getFirst();
        for (var form : words) {
            if (form.startsWith("=")) {
                Arrays.stream(form.substring(1).split(",")).forEach(inside -> modifiers.putIfAbsent(inside, word));
            } else {
                form(form, word);
            }
        }
    }

    private void regular(String line) {
        var kind = line.substring(0, line.indexOf(':'));
        for (var entry : entries(line)) {
            int equals = entry.indexOf('=');
            var word = equals < 0 ? entry : entry.substring(0, equals);
            forms(kind, word).forEach(form -> form(form, word));
            inside(kind, word).forEach(inside -> modifiers.putIfAbsent(inside, word));
            if (equals >= 0) {
                Arrays.stream(entry.substring(equals + 1).split(","))
                        .forEach(inside -> modifiers.putIfAbsent(inside, word));
            }
        }
    }

    private static List<String> entries(String line) {
        return List.of(line.substring(line.indexOf(':') + 1).trim().split("\\s+"));
    }

    private void form(String form, String word) {
        forms.putIfAbsent(form, word);
        if (word.length() >= SHORTEST_PART) {
            heads.putIfAbsent(form, word);
        }
    }

    private static List<String> forms(String kind, String word) {
        var stem = word.substring(0, word.length() - 1);
        boolean e = word.endsWith("e");
        boolean vowel = VOWELS.indexOf(word.charAt(word.length() - 1)) >= 0;
        return switch (kind) {
            case "or" -> List.of(word, word + "n", stem + "or", stem + "orna");
            case "ar" ->
                e
                        ? List.of(word, word + "n", stem + "ar", stem + "arna")
                        : List.of(word, word + (vowel ? "n" : "en"), word + "ar", word + "arna");
            case "ar*" -> List.of(word, word + "n", contracted(word) + "ar", contracted(word) + "arna");
            case "er" ->
                e
                        ? List.of(word, word + "n", word + "r", word + "rna")
                        : List.of(word, word + (vowel ? "n" : "en"), word + "er", word + "erna");
            case "n" -> List.of(word, word + "t", word + "n", word + "na");
            case "t" -> List.of(word, word + "et", word + "en");
            case "t*" -> List.of(word, contracted(word) + "et", contracted(word) + "en");
            case "are" -> List.of(word, word + "n", stem + "na");
            case "ande" -> List.of(word, word + "n", word + "na");
            case "um" -> {
                var bare = word.substring(0, word.length() - 2);
                yield List.of(word, bare + "et", bare + "er", bare + "erna");
            }
            case "adj" -> List.of(word, word + "t", word + "a", word + "e");
            case "same" -> List.of(word);
            default -> throw new IllegalStateException("No class of words is called " + kind);
        };
    }

    private static List<String> inside(String kind, String word) {
        if (word.length() < SHORTEST_PART) {
            return List.of();
        }
        var stem = word.substring(0, word.length() - 1);
        var parts = new ArrayList<String>();
        parts.add(word);
        switch (kind) {
            case "or" -> parts.add(stem);
            case "n" -> parts.addAll(List.of(word + "s", stem + "s"));
            case "are" -> parts.add(stem);
            case "um" -> parts.add(word.substring(0, word.length() - 2) + "e");
            case "adj" -> {}
            default -> {
                if (!word.endsWith("s")) {
                    parts.add(word + "s");
                }
                if (word.endsWith("else")) {
                    parts.add(stem + "s");
                }
            }
        }
        parts.removeIf(part -> part.length() < SHORTEST_PART);
        return parts;
    }

    /// `nyckel` as in `nycklar`.
    private static String contracted(String word) {
        return word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
    }

    private static final class Loaded {
        private static final Lexicon LEXICON = read();

        private static Lexicon read() {
            try (var in = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Lexicon.class.getResourceAsStream("words.txt")), StandardCharsets.UTF_8))) {
                return new Lexicon(in.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        // As in texts, which have lost their accents when they come here.
                        .map(line -> line.replace('é', 'e'))
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
