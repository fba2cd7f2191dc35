package se.samverka.http;

import java.util.List;
import java.util.Map;

/// Header fields with empty, malformed or unusually long values.
public final class BadFields {

    public static final Map<String, List<String>> TABLE = Map.ofEntries(
            Map.entry(
                    "Accept",
                    List.of(
                            "",
                            ",",
                            " , ",
                            ";",
                            ";q=1",
                            "/",
                            "a/",
                            "/b",
                            "a",
                            "*",
                            "a/b/c",
                            "*/*;q=x",
                            "text/html;q=",
                            "application/json;q=2",
                            "application/json;=",
                            "\u00e5/\u00e4",
                            "application/json;a=\"")),
            Map.entry(
                    "Content-Type",
                    List.of(
                            "",
                            ",",
                            ";",
                            "/",
                            "a/",
                            "/b",
                            "a",
                            "*/*",
                            "a/b/c",
                            "application/json;",
                            "application/json;charset=",
                            "application/json;charset=x",
                            "application/json;charset=\"",
                            "text/csv;charset=nosuch",
                            "application/json, text/csv",
                            "\u00e5/\u00e4",
                            "multipart/form-data",
                            "application/x-www-form-urlencoded")),
            Map.entry(
                    "Accept-Language",
                    List.of("", ",", "sv;q=x", "-", "*-*", "\u00e5", "xx-yy-zz-111111111111111;q=9")),
            Map.entry("Accept-Encoding", List.of("", ",", ";", "gzip;q=x", "\u00e5", "gzip;q=")),
            Map.entry("Accept-Charset", List.of("", ",", "nosuch", "\u00e5")),
            Map.entry("Content-Language", List.of("", ",", "-", "\u00e5")),
            Map.entry("Content-Encoding", List.of("", ",", "identity", "\u00e5")),
            Map.entry("Content-Location", List.of("", "::", "\u00e5")),
            Map.entry("If-Match", List.of("", ",", "\"", "W/", "x", "*, *", "\"\u00e5\"")),
            Map.entry("If-None-Match", List.of("", ",", "\"", "W/", "x", "*, *", "\"\u00e5\"")),
            Map.entry("If-Modified-Since", List.of("", "yesterday", "Mon, 99 Foo 0000 00:00:00 GMT")),
            Map.entry("If-Unmodified-Since", List.of("", "yesterday", "0")),
            Map.entry("If-Range", List.of("", "x")),
            Map.entry("Range", List.of("", "bytes", "bytes=", "bytes=9-1", "x=0-", "bytes=0-99999999999999999999")),
            Map.entry("Idempotency-Key", List.of("", " ", "\"", "\u00e5", "k".repeat(5000))),
            Map.entry("Acting-Organisation", List.of("", "x", "212000-2081", "\u00e5")),
            Map.entry(
                    "traceparent", List.of("", "00", "zz-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01", "\u00e5")),
            Map.entry("tracestate", List.of("", "=", ",,,", "\u00e5")),
            Map.entry("baggage", List.of("", "=", "a=%zz", "\u00e5")),
            Map.entry("Forwarded", List.of("", ";", "for=", "host=\"", "proto=\u00e5;host=::", "host=a b")),
            Map.entry("X-Forwarded-Host", List.of("", "::", "a b", "\u00e5")),
            Map.entry("X-Forwarded-Proto", List.of("", "::", "\u00e5")),
            Map.entry("X-Forwarded-For", List.of("", "::", "\u00e5")),
            Map.entry("Cookie", List.of("", "=", ";", "a=\"", "\u00e5")),
            Map.entry("Origin", List.of("", "::", "\u00e5")),
            Map.entry("Date", List.of("", "yesterday")),
            Map.entry("Authorization", List.of("", "Bearer", "Bearer ", "Basic", "Basic x", "\u00e5", "Bearer a.b.c")));

    private BadFields() {}
}
