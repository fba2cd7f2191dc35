package se.samverka.meetings.minutesimport.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises the headings of sections by how they are built, in this order of rules.
///
/// A heading is a noun phrase: perhaps an owner in the genitive (`Arbetsutskottets`), a head word (`förslag`,
/// `beslut`, `reservation`) and perhaps to or from whom (`till kommunstyrelsen`). The head word tells the role,
/// whoever the owner is. A bullet, a number, a colon or the marks of Markdown around it make no difference.
final class RoleHeadings {

    private static final int LONGEST = 120;
    private static final int LONGEST_LABEL = 60;
    /// A longer phrase with a full stop is a sentence.
    private static final int MOST_WORDS_BEFORE_STOP = 2;

    private static final String OWNER =
            "(?:(?<owner>(?:(?!(?:enligt|är|om|av|i|bifalla|bifaller|på) )[\\p{L}-]+ ){0,6}[\\p{L}-]{2,}s) )?";
    private static final String BODY = "(?:[\\p{L}-]+ ){0,6}[\\p{L}-]+";

    private record Rule(Role role, Pattern form) {
        static Rule of(Role role, String form) {
            return new Rule(role, Pattern.compile("(?iu)" + form));
        }
    }

    /// The first that matches counts.
    private static final List<Rule> RULES = List.of(
            Rule.of(
                    Role.COUNTER_PROPOSALS,
                    "(?:[\\p{L}-]+ )?(?:\\p{L}*yrkande(?:n|na|t)?|motförslag(?:et|en)?|ändringsförslag(?:et|en)?|tilläggsförslag(?:et|en)?)"
                            + "(?: (?:på|under|vid|från|av|i) .{1,40})?(?: och (?:propositioner|förslag))?"
                            + "|(?:framställda )?förslag(?: till beslut| framställda)? (?:på|under|vid) (?:dagens )?(?:sammanträdet?|mötet)"),
            Rule.of(
                    Role.PROPOSAL,
                    OWNER + "(?:förslag(?:et)? till (?:beslut|beslutsformulering|yttrande)(?: .{1,60})?"
                            + "|(?:besluts)?förslag(?:et)?(?: (?:till|från|i|för) (?<whom>" + BODY + "))?)"
                            + "|(?:proposed|draft) (?:decision|resolution)|proposal(?: for (?:a )?decision)?"),
            Rule.of(
                    Role.OTHER,
                    "(?:tidigare|föregående|överklagade?) (?:beslut|behandling(?:ar)?|handläggning)(?: .{1,30})?"),
            Rule.of(
                    Role.DECISION,
                    OWNER
                            + "(?:beslut|beslutet)(?: i (?:ärendet|sak)| för (?:egen|sin) del| den .{1,20}| \\(.{1,40}\\))?"
                            + "|decisions?|resolutions?"),
            Rule.of(
                    Role.SUMMARY,
                    "(?:kort )?(?:ärende)?sammanfattning(?:en)?(?: av .{1,40})?|ärendebeskrivning(?:en)?|ärende(?:t|information)?(?: i korthet)?"
                            + "|beskrivning(?: av ärendet)?|bakgrund(?:en)?(?: (?:till|och) .{1,30})?|(?:saken|redogörelse|föredragning)"
                            + "(?: (?:för|av|i) ärendet)?|inledning|ärendets? beredning|beredning av ärendet|sakframställning"
                            + "|background|summary|description"),
            Rule.of(
                    Role.DOCUMENTS,
                    "(?:besluts)?underlag(?:et)?(?: (?:för|till) beslut(?:et)?| i ärendet)?|(?:besluts|ärende|möteshandlingar|för)?handlingar(?: i ärendet)?"
                            + "|bilag(?:a|or)|(?:bifogade|tillhörande) (?:handlingar|dokument)|dokument|beslutsunderlag och handlingar"
                            + "|(?:supporting )?documents|attachments?|append(?:ix|ices)|enclosures?"
                            + "|(?:i|till) ärendet (?:finns|hör|föreligger) följande (?:dokument|handlingar)"
                            + "|(?:handlingar|dokument|underlag) som (?:ligger|legat|låg) till grund .{1,30}"),
            Rule.of(
                    Role.NOTICES,
                    "anmälningar|anmälningsärenden|anmälda (?:ärenden|handlingar|skrivelser|beslut)|delgivningar|delgivningsärenden"
                            + "|(?:inkomna )?(?:meddelanden|skrivelser)|(?:redovisning av |anmälan av |anmälda )?delegationsbeslut"),
            Rule.of(
                    Role.VOTES,
                    "(?:resultat(?:et)? av )?(?:\\p{L}* )?(?:omröstning|votering|röstning)(?:en|ar|s?resultat(?:et)?|slist[ao]n?)?(?: [0-9]{1,2})?"),
            Rule.of(
                    Role.RESERVATIONS,
                    "(?:blanka? |skriftliga? )?reservation(?:er|en|erna)?(?: (?:mot beslutet?|och särskil\\p{L}{1,2} (?:yttrande|uttalande)\\p{L}*))?"),
            Rule.of(
                    Role.STATEMENTS,
                    "särskil(?:t|da) (?:yttrande(?:n)?|uttalande(?:n)?)(?: till protokollet)?|ersättaryttrande(?:n)?|(?:till )?protokollsanteckning(?:ar|en)?"
                            + "|anteckning(?:ar)? (?:till|i) protokollet|röstförklaring(?:ar)?|(?:protokolls)?uttalande(?:n)?|protokollsyttrande(?:n)?"),
            Rule.of(
                    Role.PROCEEDINGS,
                    "besluts(?:gång|ordning)(?:en)?|proposition(?:er|en)?|propositionsordning(?:en)?|proposition(?:er)? och .{1,20}|överläggning(?:en)?"
                            + "|yrkanden och (?:propositionsordning|beslutsgång|propositioner)"),
            Rule.of(
                    Role.ATTENDANCE,
                    "present|närvaro|närvarande(?: (?:ledamöter|och tjänstgörande ersättare))?|beslutande|deltagare|närvarande vid sammanträdet"),
            Rule.of(
                    Role.SIGNATURES,
                    "vid protokollet|underskrifter|namnunderskrifter|justeras|protokollet justeras|justering av protokoll(?:et)?|anslagsbevis"
                            + "|bevis (?:om|på) (?:anslag|justering)(?: .{1,30})?|anslag(?: ?[/,] ?bevis)?|rätt utdraget"),
            Rule.of(
                    Role.SENT_TO,
                    "(?:(?:(?:[\\p{L}-]+s )?(?:beslutet|beslut)|protokollet|protokollsutdrag(?:et)?|utdrag(?: ur protokollet)?|paragrafen)(?: ska| skall)? )?"
                            + "(?:skickas|sänds|expedieras|delges|distribueras)(?: för kännedom)?(?: till)?"
                            + "|(?:protokollsutdrag|utdrag(?: ur protokollet)?|kopi(?:a|or)) till|(?:för kännedom|delgivning|expediering|expedition)(?: till)?"
                            + "|sändlist[ao]n?"),
            Rule.of(
                    Role.OTHER,
                    "hur man överklagar(?: .{1,30})?|(?:överklagande|besvärs)hänvisning|överklagande"
                            + "|dagens sammanträde|ärendets (?:behandling|handläggning)(?: .{1,40})?|jäv(?:ig)?|deltar (?:inte|ej|icke) i beslutet|ajournering|föredragande|handläggare|lagrum|lagstöd"
                            + "|skäl(?:en)?(?: (?:för|till) beslut(?:et)?)?|(?:besluts)?motiv(?:ering)?(?:en)?(?: (?:för|till|av) beslut(?:et)?)?|votering begärs"));

    /// Text after these is never part of a decision, even where no colon divides them.
    private static final Pattern DISTRIBUTION = Pattern.compile(
            "(?iu)(?<label>(?:(?:beslutet|protokollet|protokollsutdrag(?:et)?|utdrag(?: ur protokollet)?)(?: ska| skall)? )"
                    + "(?:skickas|sänds|expedieras|delges)(?: för kännedom)?(?: till)?|sändlist[ao]n?|(?:protokollsutdrag|kopi(?:a|or)) till)"
                    + " (?<rest>\\S.{0,200})");
    private static final Pattern LABEL =
            Pattern.compile("(?<label>[^:]{2," + LONGEST_LABEL + "}?) ?(?::|(?<= )[-–—])(?: (?<rest>.+))?");
    private static final Pattern CLAUSE = Pattern.compile("(?<who>\\p{Lu}" + BODY + ") "
            + "(?:(?:decides|decided|resolves|resolved)(?: to| that)?|(?:beslutar|beslutade|beslöt|har beslutat)(?: (?:enhälligt|därför|således|sålunda|även|också|vidare|dessutom|slutligen))?"
            + "(?: (?:för (?:egen|sin) del|följande|enligt följande))?(?: att)?|fattar(?: därför)? följande beslut):?");
    /// `Revisorerna`: one word in the definite form.
    private static final Pattern DEFINITE = Pattern.compile("\\p{Lu}\\p{Ll}{3,}(?:en|et|an|rna|na)");
    private static final Pattern PROPOSES = Pattern.compile("(?<who>\\p{Lu}" + BODY
            + ") (?:föreslår|hemställer)(?:(?: hos| att)? " + BODY + " (?:besluta|beslutar))?(?: att)?:?");
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(?<label>reservation(?:er)?|särskil(?:t|da) yttrande(?:n)?|(?:protokolls)?anteckning(?:ar)?|yrkande(?:n)?) (?<of>(?:från|av) )?(?<rest>(?-i:\\p{Lu}).{2,80})");
    private static final Pattern BARE = Pattern.compile(
            "(?:#{1,6} ?|={2,} ?|\\*{1,3}|_{1,3})?(?:(?:[0-9]{1,2}(?:\\.[0-9]{1,2})*[.):]?|[IVX]{1,5}[.)]|\\p{L}[.)]) )?"
                    + "(?<text>[^*_=].*?)(?: ?={2,}|\\*{1,3}|_{1,3})?");
    private static final Pattern END = Pattern.compile("[ :.–—-]{1,3}$");
    private static final Pattern ATTACHMENT = Pattern.compile("Bilaga [0-9A-Z]{1,3}(?::| [–-]) ?\\S.{1,150}");
    private static final Pattern SIGNER =
            Pattern.compile("(?iu)(?:ordförande|sekreterare|justerare|justerande|protokollförare):?");

    private RoleHeadings() {}

    /// What the line begins, if anything. A heading begins with a capital.
    static Optional<RoleHeading> of(Line line) {
        var text = bare(line);
        if (text.isEmpty() || !Words.startsUpperCase(text)) {
            return Optional.empty();
        }
        if (isForSignatures(line)) {
            return Optional.of(new RoleHeading(Role.SIGNATURES, null, RoleHeading.Form.ALONE, ""));
        }
        boolean sentence = text.endsWith(".") && Words.count(text) > MOST_WORDS_BEFORE_STOP;
        var alone = text.length() > LONGEST || sentence
                ? Optional.<RoleHeading>empty()
                : ofPhrase(END.matcher(text).replaceFirst(""));
        return ofName(text).or(() -> alone).or(() -> ofClause(text)).or(() -> ofLabel(text));
    }

    /// Labels beside each other, of which one at least stands nowhere else: `Vid protokollet` and `Ordförande`.
    private static boolean isForSignatures(Line line) {
        var cells = line.cells();
        return cells.size() > 1
                && cells.stream().allMatch(cell -> isSignature(cell) || isSigner(cell.strip()))
                && cells.stream().anyMatch(RoleHeadings::isSignature);
    }

    /// The duty of a person who signs.
    static boolean isSigner(String text) {
        return SIGNER.matcher(text).matches();
    }

    private static boolean isSignature(String cell) {
        return ofPhrase(END.matcher(cell.strip()).replaceFirst(""))
                .filter(heading -> heading.role() == Role.SIGNATURES)
                .isPresent();
    }

    /// Whether the line is itself an entry of a list of documents: `Bilaga 1: Plankarta`.
    static boolean isAttachment(Line line) {
        return ATTACHMENT.matcher(line.text()).matches();
    }

    /// The line without bullet, number and marks.
    private static String bare(Line line) {
        if (line.wide().length() > LONGEST * 2 && line.wide().indexOf(':') > LONGEST_LABEL) {
            return "";
        }
        var match = BARE.matcher(line.withoutBullet());
        return match.matches() ? match.group("text").strip() : "";
    }

    private static Optional<RoleHeading> ofPhrase(String phrase) {
        for (var rule : RULES) {
            var match = rule.form().matcher(phrase);
            if (match.matches()) {
                return of(rule.role(), match);
            }
        }
        return Optional.empty();
    }

    private static Optional<RoleHeading> of(Role role, Matcher match) {
        return switch (role) {
            case DECISION -> {
                var owner = owner(match);
                yield owner == null || isDecider(owner)
                        ? Optional.of(new RoleHeading(role, owner, RoleHeading.Form.ALONE, ""))
                        : Optional.empty();
            }
            case PROPOSAL -> {
                var whom = match.group("whom");
                boolean toABody = whom == null
                        || Words.isBodyWord(Words.lastWord(whom))
                        || Words.isBodyWord(whom.split(" ", -1)[0]);
                yield toABody
                        ? Optional.of(new RoleHeading(role, owner(match), RoleHeading.Form.ALONE, ""))
                        : Optional.empty();
            }
            default -> Optional.of(new RoleHeading(role, null, RoleHeading.Form.ALONE, ""));
        };
    }

    private static @Nullable String owner(Matcher match) {
        return match.group("owner");
    }

    /// Whether those who own it decide: a body, a meeting, a rector.
    private static boolean isDecider(String owner) {
        return Words.isBodyWord(Words.lastWord(owner))
                || Words.isBodyWord(owner.split(" ", -1)[0])
                || Words.isDecider(Words.withoutGenitive(owner));
    }

    /// `Kommunstyrelsen beslutar att`, `Utskottet föreslår fullmäktige besluta`, alone on its line.
    private static Optional<RoleHeading> ofClause(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var clause = CLAUSE.matcher(text);
        if (clause.matches()
                && (Words.isDecider(clause.group("who"))
                        || DEFINITE.matcher(clause.group("who")).matches())) {
            return Optional.of(new RoleHeading(Role.DECISION, clause.group("who"), RoleHeading.Form.CLAUSE, ""));
        }
        var proposes = PROPOSES.matcher(text);
        if (proposes.matches() && Words.isBodyName(proposes.group("who"))) {
            return Optional.of(new RoleHeading(Role.PROPOSAL, proposes.group("who"), RoleHeading.Form.CLAUSE, ""));
        }
        return Optional.empty();
    }

    /// `Beslut: Planen antas.`
    private static Optional<RoleHeading> ofLabel(String text) {
        if (ATTACHMENT.matcher(text).matches()) {
            return Optional.of(new RoleHeading(Role.DOCUMENTS, null, RoleHeading.Form.LABEL, text));
        }
        var label = LABEL.matcher(text);
        if (label.matches()) {
            var rest = label.group("rest") == null ? "" : label.group("rest").strip();
            return ofPhrase(label.group("label").strip()).map(heading -> heading.with(RoleHeading.Form.LABEL, rest));
        }
        var distribution = DISTRIBUTION.matcher(text);
        return distribution.matches()
                ? Optional.of(new RoleHeading(Role.SENT_TO, null, RoleHeading.Form.LABEL, distribution.group("rest")))
                : Optional.empty();
    }

    /// `Reservation Anna Exempel (S)`.
    private static Optional<RoleHeading> ofName(String text) {
        var named = NAMED.matcher(text);
        if (text.length() > LONGEST || !named.matches()) {
            return Optional.empty();
        }
        var rest = named.group("rest");
        boolean persons = Persons.areNamedBy(rest);
        boolean party = named.group("of") != null && !text.endsWith(".") && AttributedTexts.isParty(rest);
        return persons || party
                ? ofPhrase(named.group("label")).map(heading -> heading.with(RoleHeading.Form.LABEL, rest))
                : Optional.empty();
    }
}
