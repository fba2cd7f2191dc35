package se.samverka.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Lists of entity tags in `If-Match` and `If-None-Match`, and the two ways to compare them (RFC 9110 § 8.8.3.2).
public final class TagLists {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\uffff]*)\"");
    private static final String ANY = "*";

    private TagLists() {}

    /// Whether `If-None-Match` names the tag. Weak comparison: a weak tag equals the strong one with the same
    /// value.
    ///
    /// @param tag as in the header `ETag`
    public static boolean weaklyNames(String header, String tag) {
        return header.strip().equals(ANY)
                || tags(header).stream().map(TagLists::opaque).anyMatch(opaque(tag)::equals);
    }

    /// Whether `If-Match` names the tag. Strong comparison: a weak tag equals none.
    ///
    /// @param tag as in the header `ETag`
    public static boolean stronglyNames(String header, String tag) {
        return stronglyNames(header, tag, UnaryOperator.identity());
    }

    /// Like [#stronglyNames(String, String)], for tags that contain more than the state.
    ///
    /// @param stateOf the part of a named tag that is compared
    public static boolean stronglyNames(String header, String tag, UnaryOperator<String> stateOf) {
        return header.strip().equals(ANY)
                || tags(header).stream()
                        .filter(named -> !named.startsWith("W/"))
                        .map(stateOf)
                        .anyMatch(tag::equals);
    }

    private static List<String> tags(String header) {
        var tags = new ArrayList<String>();
        var matcher = TAG.matcher(header);
        while (matcher.find()) {
            tags.add(matcher.group());
        }
        return tags;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
