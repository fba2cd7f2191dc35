package se.samverka.gateway.config;

import java.util.List;

/// An API behind the gateway; its name is the first segment of its paths.
public enum Api {
    AGREEMENTS("agreements"),
    FINANCE("finance"),
    MEETINGS("meetings");

    /// All APIs, in the order of the documentation.
    public static final List<Api> ALL = List.of(values());

    private final String title;

    Api(String title) {
        this.title = title;
    }

    /// As in paths and in file names of the contracts: `agreements`.
    public String title() {
        return title;
    }

    /// The prefix of this API's paths: `/agreements/v1`.
    public String prefix() {
        return "/" + title + "/v1";
    }

    /// Whether `path` belongs to this API.
    public boolean owns(String path) {
        return path.startsWith(prefix())
                && (path.length() == prefix().length() || path.charAt(prefix().length()) == '/');
    }
}
