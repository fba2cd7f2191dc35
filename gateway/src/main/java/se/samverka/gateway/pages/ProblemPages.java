package se.samverka.gateway.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverka.contracts.ProblemCode;
import se.samverka.contracts.ProblemCode.Text;
import se.samverka.gateway.config.PublicAddress;
import se.samverka.gateway.problem.Problem;
import se.samverka.gateway.problem.ProblemAnswer;

/// `/problems` and `/problems/{code}`, where the `type` of every problem document leads: what is wrong and what to do.
/// A page is in Swedish or English, the JSON in both.
@ApplicationScoped
public class ProblemPages {

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    private static final Text CODES = new Text("Problem codes", "Problemkoder");
    private static final Text DOCUMENTATION = new Text("Documentation", "Dokumentation");
    private static final Text WHAT_TO_DO = new Text("What to do", "Vad ni gör");
    private static final Text OF_A_CODE = new Text(
            "The `detail` of the problem document says what is wrong in that request, `errors` names each place.",
            "I problemdokumentet anger `detail` vad som är fel i just det anropet och `errors` varje ställe.");
    private static final Text OF_THE_LIST = new Text(
            "Every error response has one of these codes, and so has each item of its `errors`.",
            "Varje felsvar har en av dessa koder, och likaså varje post i dess `errors`.");
    private static final Text CODE_COLUMN = new Text("Code", "Kod");
    private static final Text TITLE_COLUMN = new Text("What is wrong", "Vad som är fel");

    private final PublicAddress publicAddress;

    ProblemPages(PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
    }

    public void list(RoutingContext context) {
        var address = publicAddress.of(context.request());
        answer(
                context,
                language -> page(language, CODES, listOf(language)),
                () -> new JsonObject()
                        .put(
                                "items",
                                Stream.of(ProblemCode.values())
                                        .map(code -> json(code, address))
                                        .collect(JsonArray::new, JsonArray::add, JsonArray::addAll)));
    }

    public void one(RoutingContext context) {
        var known = ProblemCode.ofCode(context.pathParam("code"));
        if (known.isEmpty()) {
            ProblemAnswer.send(context, Problem.noSuchCode());
            return;
        }
        var code = known.get();
        answer(
                context,
                language -> page(language, code.title(), onePage(code, language)),
                () -> json(code, publicAddress.of(context.request())));
    }

    private static void answer(RoutingContext context, Function<Language, String> page, Supplier<JsonObject> document) {
        var type = Accepted.mediaType(context.request(), List.of(HTML, JSON));
        context.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        if (type.isEmpty()) {
            ProblemAnswer.send(context, Problem.notAcceptable());
        } else if (type.get().equals(JSON)) {
            PageAnswer.send(context, JSON, document.get().encode());
        } else {
            var language = Accepted.isSwedish(context.request()) ? Language.SWEDISH : Language.ENGLISH;
            context.response()
                    .putHeader("Content-Security-Policy", Pages.CONTENT_SECURITY_POLICY)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag);
            PageAnswer.send(context, Pages.HTML, page.apply(language));
        }
    }

    private static JsonObject json(ProblemCode code, String address) {
        return new JsonObject()
                .put("code", code.code())
                .put("type", code.type(address))
                .put("statuses", new JsonArray(code.statuses()))
                .put("title", json(code.title()))
                .put("remedy", json(code.remedy()));
    }

    private static JsonObject json(Text text) {
        return new JsonObject().put("en", text.english()).put("sv", text.swedish());
    }

    private static String page(Language language, Text title, String main) {
        return """
            <!doctype html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s – Samverka</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="/docs/page.css">
            </head>
            <body>
              <header class="bar"><strong><a href="/">Samverka</a></strong> <a href="/problems">%s</a> <a href="/docs">%s</a></header>
              <main class="page">
            %s  </main>
            </body>
            </html>
            """.formatted(language.tag, language.of(title), language.of(CODES), language.of(DOCUMENTATION), main);
    }

    private static String onePage(ProblemCode code, Language language) {
        return """
                <h1>%s</h1>
                <p><code>%s</code> · HTTP %s</p>
                <h2>%s</h2>
                <p>%s</p>
                <p class="quiet">%s</p>
            """.formatted(
                        language.of(code.title()),
                        code.code(),
                        statuses(code),
                        language.of(WHAT_TO_DO),
                        language.of(code.remedy()),
                        language.of(OF_A_CODE));
    }

    private static String listOf(Language language) {
        var rows = Stream.of(ProblemCode.values())
                .map(code ->
                        "        <tr><th scope=\"row\"><a href=\"%s\"><code>%s</code></a></th><td>%s</td><td>%s</td></tr>\n"
                                .formatted(code.type(""), code.code(), statuses(code), language.of(code.title())))
                .collect(Collectors.joining());
        return """
                <h1>%s</h1>
                <p>%s</p>
                <table>
                  <thead><tr><th scope="col">%s</th><th scope="col">HTTP</th><th scope="col">%s</th></tr></thead>
                  <tbody>
            %s      </tbody>
                </table>
            """.formatted(
                        language.of(CODES),
                        language.of(OF_THE_LIST),
                        language.of(CODE_COLUMN),
                        language.of(TITLE_COLUMN),
                        rows);
    }

    private static String statuses(ProblemCode code) {
        return code.statuses().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private enum Language {
        SWEDISH("sv", Text::swedish),
        ENGLISH("en", Text::english);

        private final String tag;

        @SuppressWarnings("ImmutableEnumChecker")
        private final Function<Text, String> chosen;

        Language(String tag, Function<Text, String> chosen) {
            this.tag = tag;
            this.chosen = chosen;
        }

        /// As it stands in HTML.
        String of(Text text) {
            return chosen.apply(text)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replaceAll("`([^`]+)`", "<code>$1</code>");
        }
    }
}
