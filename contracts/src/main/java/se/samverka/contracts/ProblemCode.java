package se.samverka.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every code that a problem document can have, as its own `code` or as the code of an item of `errors`. This
/// is the one list: `docs/problems.md`, the pages at `/problems/{code}` and what the OpenAPI documents say of
/// codes are made from it.
///
/// A code is stable: a client acts on it. Related codes stand together. Each constant has the statuses that the
/// code can come with, a title (what is wrong, in a few words) and a remedy (what to do), both in English and
/// Swedish. What is wrong in one request is said by the `detail` of its problem document, and not here. Names
/// of fields and headers stand in backquotes in a remedy.
///
/// Not in this list, since they never refuse a request: codes of warnings in answers that succeed, names of
/// controls and of what they find, and diagnostics of imported minutes with which the import goes on.
public enum ProblemCode {
    MALFORMED_JSON(
            400,
            "The body is not valid JSON",
            "Innehållet är inte giltig JSON",
            "Correct the JSON at the place that the pointer names. JSON is UTF-8; a date is written "
                    + "2026-01-31, with a year from 0001 to 9999.",
            "Rätta JSON-texten på den plats som pekaren anger. JSON är i UTF-8; ett datum skrivs "
                    + "2026-01-31, med år från 0001 till 9999."),
    WRONG_TYPE(
            400,
            "A value has the wrong type",
            "Ett värde har fel typ",
            "Correct the JSON at the place that the pointer names. JSON is UTF-8; a date is written "
                    + "2026-01-31, with a year from 0001 to 9999.",
            "Rätta JSON-texten på den plats som pekaren anger. JSON är i UTF-8; ett datum skrivs "
                    + "2026-01-31, med år från 0001 till 9999."),
    UNKNOWN_FIELD(
            400,
            "A field is not known here",
            "Ett fält är okänt här",
            "Remove the field, or spell it as in the OpenAPI document; `detail` lists the fields " + "that are known.",
            "Ta bort fältet eller skriv det som i OpenAPI-dokumentet; `detail` räknar upp de fält som finns."),
    BODY_MISSING(
            400,
            "The request has no body",
            "Anropet saknar innehåll",
            "Send a JSON body as the OpenAPI document describes it.",
            "Skicka ett JSON-innehåll enligt OpenAPI-dokumentet."),

    UNKNOWN_QUERY_PARAMETER(
            400,
            "A query parameter is not known here",
            "En frågeparameter är okänd här",
            "Remove the parameter, or spell it as in the OpenAPI document; give each parameter once.",
            "Ta bort parametern eller skriv den som i OpenAPI-dokumentet; ange varje parameter en gång."),
    QUERY_PARAMETER_INVALID(
            400,
            "A query parameter has a value that is not allowed",
            "En frågeparameter har ett värde som inte är tillåtet",
            "Correct the parameter that `detail` names; `detail` says what it takes. Give it once, "
                    + "with a value, or leave it out. Pages are counted from 1.",
            "Rätta den parameter som `detail` anger; där står vad den tar. Ange den en gång, med "
                    + "ett värde, eller utelämna den. Sidor räknas från 1."),
    SORT_UNKNOWN(
            400,
            "The list cannot be sorted by that field",
            "Listan kan inte sorteras på det fältet",
            "Sort by one of the fields that `detail` names; a minus sign before it sorts in descending order.",
            "Sortera på något av de fält som `detail` anger; minustecken framför ger fallande ordning."),

    CURSOR_INVALID(
            400,
            "The cursor is not one of this feed",
            "Markören kommer inte från det här flödet",
            "Send `nextCursor` exactly as this feed gave it. A cursor of another feed, or an "
                    + "altered one, is refused.",
            "Skicka `nextCursor` precis som flödet gav den. En markör från ett annat flöde, eller "
                    + "en ändrad, tas inte emot."),

    PERIOD_TOO_LONG(
            400,
            "The period is too long",
            "Perioden är för lång",
            "Ask for a shorter period: findings are made for at most ten years and 1 000 memberships at a time.",
            "Fråga om en kortare period: iakttagelser görs för högst tio år och 1 000 ledamotskap åt gången."),
    QUERY_PARAMETER_MISSING(
            400,
            "A query parameter is missing",
            "En frågeparameter saknas",
            "Add the query parameter that `detail` names.",
            "Lägg till den frågeparameter som `detail` anger."),

    MALFORMED_REQUEST(
            400,
            "The request cannot be understood in one way only",
            "Anropet kan inte tolkas på ett enda sätt",
            "Correct the address, the head or the framing of the request; `detail` names the rule. "
                    + "Ordinary HTTP clients follow it by themselves.",
            "Rätta anropets adress, huvud eller inramning; `detail` anger regeln. Vanliga "
                    + "HTTP-klienter följer den av sig själva."),

    UPLOAD_CUT_OFF(
            400,
            "The file did not arrive whole",
            "Filen kom inte fram hel",
            "Send the file again.",
            "Skicka filen igen."),
    DIGEST_MISMATCH(
            400,
            "The file does not match its checksum",
            "Filen stämmer inte med sin kontrollsumma",
            "Send the file again. If it happens once more, compute the checksum of the file again.",
            "Skicka filen igen. Händer det på nytt, räkna om filens kontrollsumma."),
    DIGEST_MALFORMED(
            400,
            "The checksum header cannot be read",
            "Kontrollsummans huvudfält går inte att läsa",
            "Write `Repr-Digest` or `Content-Digest` as `sha-512=:base64:` (RFC 9530).",
            "Skriv `Repr-Digest` eller `Content-Digest` som `sha-512=:base64:` (RFC 9530)."),

    UNAUTHORIZED(
            401,
            "A valid token is missing",
            "Giltig åtkomsttoken saknas",
            "Get a token from `/oauth2/token` and send it in the `Authorization` header. `detail` "
                    + "and `WWW-Authenticate` say whether the token that was sent has expired.",
            "Hämta en token på `/oauth2/token` och skicka den i huvudfältet `Authorization`. "
                    + "`detail` och `WWW-Authenticate` visar om den skickade har gått ut."),

    FORBIDDEN(
            403,
            "The token does not allow this",
            "Åtkomsttoken räcker inte för detta",
            "Use a token with the scope that `WWW-Authenticate` names.",
            "Använd en token med den behörighet (`scope`) som `WWW-Authenticate` anger."),

    NOT_YOUR_DECISION(
            403,
            "The decision is another organisation's",
            "Beslutet är en annan organisations",
            "Act for the organisation whose matter it is.",
            "Anropa för den organisation vars sak det är."),
    NOT_YOUR_AMENDMENT(
            403,
            "The amendment was proposed by another organisation",
            "Ändringen är föreslagen av en annan organisation",
            "Act for the organisation whose matter it is.",
            "Anropa för den organisation vars sak det är."),
    NOT_A_PARTY_YOURSELF(
            403,
            "Your organisation is not among the parties",
            "Er organisation finns inte bland parterna",
            "Name your own organisation among the parties, or let one of the parties draft the agreement.",
            "Ta med er egen organisation bland parterna, eller låt en av parterna göra utkastet."),
    NOT_THE_PAYEE(
            403,
            "Only the payee may do this",
            "Bara betalningsmottagaren får göra detta",
            "Let the payee's finance function, or an administrator, do it.",
            "Låt betalningsmottagarens ekonomifunktion, eller en administratör, göra det."),
    NOT_YOUR_DOCUMENTS(
            403,
            "The documents are another organisation's",
            "Handlingarna är en annan organisations",
            "Name your own organisation as payer or payee.",
            "Ange er egen organisation som betalare eller betalningsmottagare."),
    NOT_YOUR_PARENT(
            403,
            "The parent is another organisation's",
            "Det överordnade organet eller organisationen är någon annans",
            "Let the organisation itself, the secretariat of the parent body or an administrator say it.",
            "Låt organisationen själv, det överordnade organets sekretariat eller en administratör ange det."),
    NOT_YOUR_BODY(
            403,
            "The body is kept by another organisation",
            "Gruppen hör till en annan organisation",
            "Act for the organisation whose matter it is.",
            "Anropa för den organisation vars sak det är."),

    NOT_YOUR_AGREEMENT(
            403,
            "The agreement was proposed by another organisation",
            "Avtalet är föreslaget av en annan organisation",
            "Let whoever proposed it, or an administrator, take it back.",
            "Låt den som föreslog det, eller en administratör, återta det."),
    NOT_YOUR_DISSOLUTION(
            403,
            "The dissolution was proposed by another organisation",
            "Upplösningen är föreslagen av en annan organisation",
            "Let whoever proposed it, or an administrator, take it back.",
            "Låt den som föreslog det, eller en administratör, återta det."),
    NOT_YOUR_CORRECTION(
            403,
            "The correction was proposed by another organisation",
            "Rättelsen är föreslagen av en annan organisation",
            "Let whoever proposed it, or an administrator, take it back.",
            "Låt den som föreslog det, eller en administratör, återta det."),

    NOT_YOURS_TO_CONFIRM(
            403,
            "Your organisation is not asked to confirm this",
            "Er organisation är inte tillfrågad",
            "Let each organisation that `detail` names answer for itself.",
            "Låt varje organisation som `detail` anger svara för sig själv."),

    NOT_THE_COORDINATOR(
            403,
            "Only the coordinator may do this",
            "Bara samordnaren får göra detta",
            "Let the agreement's coordinator, or an administrator, do it.",
            "Låt avtalets samordnare, eller en administratör, göra det."),

    ADMINISTRATORS_RECORD(
            403,
            "Only an administrator may record this",
            "Bara en administratör får registrera detta",
            "Let an administrator record it with its document. Or, for a failed negotiation, "
                    + "propose the dissolution without the document; for an earlier day of notice, give "
                    + "notice today.",
            "Låt en administratör registrera det med tillhörande dokument. Annars: efter en "
                    + "strandad förhandling, föreslå upplösningen utan dokumentet; vid en tidigare dag för "
                    + "uppsägning, säg upp i dag."),

    TEXT_NOT_ALLOWED(
            400,
            422,
            "A text has a character that is not allowed",
            "En text har ett tecken som inte är tillåtet",
            "Remove the character that `detail` names. Control characters, lone surrogates, "
                    + "non-characters, direction overrides and isolates are refused everywhere; line ends, "
                    + "tabs and unassigned characters are refused in names, addresses and headers.",
            "Ta bort det tecken som `detail` anger. Styrtecken, ensamma surrogat, icke-tecken och "
                    + "tecken som styr skrivriktningen tas inte emot någonstans; radslut, tabbar och "
                    + "otilldelade tecken tas inte emot i namn, adresser och huvudfält."),

    IDEMPOTENCY_KEY_MISSING(
            400,
            "The Idempotency-Key is missing",
            "Idempotency-Key saknas",
            "Send an `Idempotency-Key` of 1 to 255 characters, a new one for each new request; repeat a request with its "
                    + "own key.",
            "Skicka en `Idempotency-Key` om 1 till 255 tecken, en ny för varje ny begäran; upprepa en begäran med "
                    + "samma nyckel."),
    IDEMPOTENCY_KEY_INVALID(
            400,
            "The Idempotency-Key is empty or too long",
            "Idempotency-Key är tom eller för lång",
            "Send an `Idempotency-Key` of 1 to 255 characters.",
            "Skicka en `Idempotency-Key` på 1 till 255 tecken."),

    NOT_YOUR_SECRETARIAT(
            403,
            "Another organisation keeps the minutes of the body",
            "En annan organisation för gruppens protokoll",
            "Act for the organisation whose matter it is.",
            "Anropa för den organisation vars sak det är."),

    NOT_YOUR_BUDGET(
            403,
            "The budget is another organisation's",
            "Budgeten är en annan organisations",
            "Import your own organisation's budget.",
            "Läs in er egen organisations budget."),

    NOT_YOURS_TO_ACKNOWLEDGE(
            403,
            "Another organisation acknowledges this",
            "En annan organisation ska kvittera detta",
            "Let the organisation's own system report what it has booked.",
            "Låt organisationens eget system anmäla vad det har bokfört."),

    NOT_YOUR_APPOINTMENT(
            403,
            "The person was nominated by another party",
            "Personen är nominerad av en annan part",
            "Let the party that nominated the person, or an administrator, erase the appointment.",
            "Låt den part som nominerade personen, eller en administratör, gallra uppdraget."),

    NO_LONGER_PARTY(
            403,
            "Your organisation is not party to the agreement today",
            "Er organisation är inte part i avtalet i dag",
            "An organisation that has left the agreement, or that an amendment has yet to bring in, "
                    + "reads it and cannot change it.",
            "En organisation som har lämnat avtalet, eller som en ändring ännu inte har tagit in, "
                    + "läser avtalet men kan inte ändra det."),

    ORGANISATION_CLAIM_MISSING(
            403,
            "The token names no organisation",
            "Åtkomsttoken anger ingen organisation",
            "Use a token with the claim `organisation_number`.",
            "Använd en token med uppgiften `organisation_number`."),
    ORGANISATION_CLAIM_INVALID(
            403,
            "The token's organisation number is not valid",
            "Organisationsnumret i åtkomsttoken är inte giltigt",
            "Let the issuer correct the claim `organisation_number` of the token.",
            "Låt utfärdaren rätta uppgiften `organisation_number` i åtkomsttoken."),

    NOT_FOUND(
            404,
            "There is no such document",
            "Handlingen finns inte",
            "Check the path and the id. A document that your organisation may not see is answered "
                    + "in the same way.",
            "Kontrollera sökvägen och id:t. En handling som er organisation inte får se besvaras på " + "samma sätt."),

    CURSOR_EXPIRED(
            410,
            "The feed has started again",
            "Flödet har börjat om",
            "Read the feed from its beginning, without `after`, and replace what you have kept. The "
                    + "feed was restored.",
            "Läs flödet från början, utan `after`, och ersätt det ni har sparat. Flödet har återställts."),

    METHOD_NOT_ALLOWED(
            405,
            "The path does not take that method",
            "Sökvägen tar inte den metoden",
            "Use one of the methods that `Allow` names.",
            "Använd någon av de metoder som `Allow` anger."),
    NOT_ACCEPTABLE(
            406,
            "The answer has no form that Accept allows",
            "Svaret finns inte i någon form som Accept tillåter",
            "Send an `Accept` header with a media type that the OpenAPI document names.",
            "Skicka ett Accept-huvud med en medietyp som OpenAPI-dokumentet anger."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body's media type is not taken here",
            "Innehållets medietyp tas inte emot här",
            "Send the `Content-Type` that the OpenAPI document names, without a `Content-Encoding`.",
            "Skicka den `Content-Type` som OpenAPI-dokumentet anger, utan `Content-Encoding`."),

    REQUEST_TIMEOUT(
            408,
            "The request did not arrive in time",
            "Anropet kom inte fram i tid",
            "Send the head and the body of a request without long pauses.",
            "Skicka anropets huvud och innehåll utan långa uppehåll."),

    ORGANISATION_EXISTS(
            409,
            "The organisation is in the register already",
            "Organisationen finns redan i registret",
            "Read the organisation. Change it by PUT with `If-Match`.",
            "Läs organisationen. Ändra den med PUT och `If-Match`."),
    BODY_NAME_TAKEN(
            409,
            "A body with that name exists already",
            "Det finns redan en grupp med det namnet",
            "Read the body that exists, or choose another name.",
            "Läs den grupp som finns, eller välj ett annat namn."),

    MEMBERSHIP_ALREADY_ENDED(
            409,
            "The membership has been ended already",
            "Ledamotskapet är redan avslutat",
            "Read the membership. To change its last day, correct it by PUT.",
            "Läs ledamotskapet. Sista dagen rättas med PUT."),
    MEMBERSHIP_REMOVED(
            409,
            "The membership was removed as a mistake",
            "Ledamotskapet har tagits bort som felaktigt",
            "Add a new membership.",
            "Lägg till ett nytt ledamotskap."),

    STATE_DOES_NOT_ALLOW(
            409,
            "The document's state does not allow this",
            "Handlingens tillstånd medger inte detta",
            "`detail` says what the state allows.",
            "`detail` anger vad tillståndet medger."),

    APPROVAL_ALREADY_RECORDED(
            409,
            "The decision is recorded already",
            "Beslutet är redan registrerat",
            "To complete the recorded decision, send `If-Match` with the approval's own `ETag`.",
            "Skicka `If-Match` med beslutets egen `ETag` för att komplettera det."),

    APPROVAL_NOT_AWAITED(
            409,
            "No decision of that party is needed",
            "Partens beslut behövs inte",
            "The party is not bound, and the amendment lays no new claim on it: let it join first, "
                    + "by `PUT approvals` of the agreement.",
            "Parten är inte bunden och ändringen lägger inget nytt på den: låt den ansluta sig "
                    + "först, med `PUT approvals` på avtalet."),

    NOT_CONTESTED(
            409,
            "No decision of the party is contested",
            "Inget beslut av parten är överklagat",
            "Read the agreement's `bindings`: no decision that bound the party is appealed or set aside.",
            "Läs avtalets `bindings`: inget beslut som band parten är överklagat eller upphävt."),

    ALREADY_ACKNOWLEDGED(
            409,
            "The document is acknowledged already",
            "Handlingen är redan kvitterad",
            "Read the acknowledgement; your organisation has acknowledged the document with other content.",
            "Läs kvittensen; er organisation har redan kvitterat handlingen med andra uppgifter."),

    WORD_ALREADY_RECORDED(
            409,
            "The organisation has answered already",
            "Organisationen har redan svarat",
            "Read the recorded answer.",
            "Läs det registrerade svaret."),

    DISSOLUTION_OPEN(
            409,
            "A dissolution is proposed already",
            "En upplösning är redan föreslagen",
            "Confirm it, decline it, or wait until it is closed.",
            "Bekräfta det, avböj det eller vänta tills det är avslutat."),
    CORRECTION_OPEN(
            409,
            "A correction is proposed already",
            "En rättelse är redan föreslagen",
            "Confirm it, decline it, or wait until it is closed.",
            "Bekräfta det, avböj det eller vänta tills det är avslutat."),

    DISSOLUTION_CLOSED(
            409,
            "The dissolution is closed",
            "Upplösningen är avslutad",
            "Propose another dissolution.",
            "Föreslå en ny upplösning."),
    CORRECTION_CLOSED(
            409,
            "The correction is closed",
            "Rättelsen är avslutad",
            "Propose another correction.",
            "Föreslå en ny rättelse."),

    CORRECTION_OBJECTED(
            409,
            "A party has objected to a correction there",
            "En part har invänt mot en rättelse där",
            "Propose an amendment.",
            "Föreslå en ändring av avtalet."),

    OBJECTION_LATE(
            409,
            "The time for objections has passed",
            "Tiden för invändningar har gått ut",
            "Propose an amendment; an objection to a correction is taken within 30 days.",
            "Föreslå en ändring av avtalet; en invändning mot en rättelse tas emot inom 30 dagar."),

    COMMITMENT_BINDS(
            409,
            "The commitment binds the payer already",
            "Åtagandet binder redan betalaren",
            "Nothing needs to be confirmed: the board's decision binds the payer within what it has agreed to.",
            "Inget behöver bekräftas: organets beslut binder betalaren inom det den har gått med på."),

    CORRECTION_STALE(
            409,
            "Other words stand there now",
            "Där står nu en annan lydelse",
            "Read the words that `errors` shows, and propose the correction again.",
            "Läs den lydelse som `errors` visar och föreslå rättelsen på nytt."),

    ANNEX_NEEDS_AMENDMENT(
            409,
            "Only the parties may revise the annex",
            "Bara parterna får ändra bilagan",
            "Propose an amendment; no board may revise this annex.",
            "Föreslå en ändring av avtalet; inget organ får ändra den här bilagan."),

    DOCUMENT_IN_USE(
            409,
            "An annex uses the document",
            "En bilaga använder dokumentet",
            "Change or remove the annex first.",
            "Ändra eller ta bort bilagan först."),

    TOO_MANY_COMMITMENTS(
            409,
            "The agreement has too many commitments",
            "Avtalet har för många åtaganden",
            "An agreement has at most 1 000 commitments with 20 000 amounts together.",
            "Ett avtal har högst 1 000 åtaganden med sammanlagt 20 000 belopp."),

    TOO_MANY_CORRECTIONS(
            409,
            "There are too many corrections",
            "Det finns för många rättelser",
            "`detail` says how many there may be.",
            "`detail` anger hur många det får vara."),
    TOO_MANY_ANNEXES(
            409,
            "The agreement has too many annexes",
            "Avtalet har för många bilagor",
            "`detail` says how many there may be.",
            "`detail` anger hur många det får vara."),
    TOO_MANY_REVISIONS(
            409,
            "The annex has too many revisions",
            "Bilagan har för många ändringar",
            "`detail` says how many there may be.",
            "`detail` anger hur många det får vara."),

    AMENDMENT_BASE_MOVED(
            409,
            "The amendment is based on an earlier version",
            "Ändringen bygger på en tidigare version",
            "Propose the amendment again, on the version that applies now.",
            "Föreslå ändringen på nytt, på den version som gäller nu."),
    AMENDMENT_CLOSED(
            409,
            "The amendment is closed",
            "Ändringen är avslutad",
            "Propose a new amendment.",
            "Föreslå en ny ändring."),

    IMPACTS_MOVED(
            409,
            "The impacts have changed since they were read",
            "Följderna har ändrats sedan de lästes",
            "Read `/impacts` again and decide with their `ETag`. They may differ from what another "
                    + "party has decided on.",
            "Läs `/impacts` på nytt och besluta med deras `ETag`. De kan skilja sig från det en "
                    + "annan part har beslutat på."),

    IMPACTS_BLOCKED(
            409,
            "The impacts cannot be computed",
            "Följderna kan inte räknas ut",
            "Correct what `errors` names in the amendment's terms.",
            "Rätta det som `errors` anger i ändringens villkor."),

    DISSOLUTION_RECORDED(
            409,
            "The agreement is to be dissolved",
            "Avtalet ska upplösas",
            "The agreement ends before its time: read its `dissolvedOn`.",
            "Avtalet upphör i förtid: läs `dissolvedOn`."),
    AGREEMENT_ENDS(
            409,
            "The agreement ends before then",
            "Avtalet upphör dessförinnan",
            "The agreement ends before its time: read its `dissolvedOn`.",
            "Avtalet upphör i förtid: läs `dissolvedOn`."),

    NOTICE_NOT_PROVIDED(
            409,
            "The agreement does not end by notice",
            "Avtalet upphör inte genom uppsägning",
            "Only an agreement without a last day, or one that is prolonged, ends by notice. "
                    + "Otherwise propose an amendment or a dissolution.",
            "Bara ett avtal utan slutdag, eller ett som förlängs, kan sägas upp. Föreslå annars en "
                    + "ändring eller en upplösning."),
    NOTICE_ALREADY_GIVEN(
            409,
            "The party has given notice already",
            "Parten har redan sagt upp avtalet",
            "Read the notice: each party gives it once.",
            "Läs uppsägningen: varje part säger upp en gång."),

    AGREEMENT_NOT_IN_FORCE(
            409,
            "The agreement is not in force",
            "Avtalet gäller inte",
            "Nothing is invoiced until the agreement is in force; `errors` names each condition " + "that is not met.",
            "Inget faktureras förrän avtalet gäller; `errors` anger varje villkor som inte är uppfyllt."),

    AGREEMENT_BEHIND(
            409,
            "Finance has not handled the agreement's newest event",
            "Ekonomitjänsten har inte hanterat avtalets senaste händelse",
            "Repeat the request after `Retry-After`. Until then nothing is requisitioned, adjusted, "
                    + "credited or previewed on the agreement.",
            "Gör om anropet efter `Retry-After`. Till dess rekvireras, justeras, krediteras och "
                    + "förhandsberäknas inget på avtalet."),

    AGREEMENT_AHEAD(
            409,
            "A later version applies already",
            "En senare version gäller redan",
            "Propose the amendment again, on the version that applies now.",
            "Föreslå ändringen på nytt, på den version som gäller nu."),

    AGREEMENT_QUARANTINED(
            409,
            "An event of the agreement could not be handled",
            "En händelse i avtalet kunde inte hanteras",
            "An administrator replays or releases the event that `errors` names; the next event may "
                    + "also put it right.",
            "En administratör kör om eller släpper den händelse som `errors` anger; nästa händelse "
                    + "kan också ställa det till rätta."),

    ALREADY_REPLAYED(
            409,
            "The event has taken effect already",
            "Händelsen har redan fått verkan",
            "Nothing needs to be done.",
            "Inget behöver göras."),
    ENVELOPE_INVALID(
            409,
            "The event's envelope cannot be read",
            "Händelsens kuvert går inte att läsa",
            "`detail` says why the event still cannot be handled. Correct its sender, or upgrade "
                    + "the receiving service, and replay it.",
            "`detail` anger varför händelsen fortfarande inte kan hanteras. Rätta avsändaren eller "
                    + "uppgradera den mottagande tjänsten, och kör om den."),
    EVENT_TYPE_UNKNOWN(
            409,
            "The event's type is not known",
            "Händelsens typ är okänd",
            "`detail` says why the event still cannot be handled. Correct its sender, or upgrade "
                    + "the receiving service, and replay it.",
            "`detail` anger varför händelsen fortfarande inte kan hanteras. Rätta avsändaren eller "
                    + "uppgradera den mottagande tjänsten, och kör om den."),
    EVENT_UNREADABLE(
            409,
            "The event's data cannot be read",
            "Händelsens data går inte att läsa",
            "`detail` says why the event still cannot be handled. Correct its sender, or upgrade "
                    + "the receiving service, and replay it.",
            "`detail` anger varför händelsen fortfarande inte kan hanteras. Rätta avsändaren eller "
                    + "uppgradera den mottagande tjänsten, och kör om den."),
    EVENT_INCOMPLETE(
            409,
            "The event lacks fields",
            "Händelsen saknar fält",
            "`detail` says why the event still cannot be handled. Correct its sender, or upgrade "
                    + "the receiving service, and replay it.",
            "`detail` anger varför händelsen fortfarande inte kan hanteras. Rätta avsändaren eller "
                    + "uppgradera den mottagande tjänsten, och kör om den."),
    UNEXPECTED_FAULT(
            409,
            "The event caused an internal fault",
            "Händelsen orsakade ett internt fel",
            "`detail` says why the event still cannot be handled. Correct its sender, or upgrade "
                    + "the receiving service, and replay it.",
            "`detail` anger varför händelsen fortfarande inte kan hanteras. Rätta avsändaren eller "
                    + "uppgradera den mottagande tjänsten, och kör om den."),

    TERMS_MISSING(
            409,
            "A version of the terms has not been read yet",
            "En version av villkoren är inte läst än",
            "Wait: the version is read from agreements within seconds.",
            "Vänta: versionen läses från avtalstjänsten inom några sekunder."),

    QUARANTINE_ENDED(
            409,
            "The quarantine has ended already",
            "Karantänen är redan avslutad",
            "Read the quarantine to see what ended it.",
            "Läs karantänen för att se vad som avslutade den."),

    ALLOCATION_BLOCKED(
            409,
            "What is owed cannot be computed",
            "Det som ska betalas kan inte räknas ut",
            "Supply what `errors` names, such as missing population figures.",
            "Komplettera med det som `errors` anger, till exempel folkmängdsuppgifter som saknas."),

    ALREADY_REQUISITIONED(
            409,
            "The year is requisitioned already",
            "Året är redan rekvirerat",
            "Read the year's documents. What has changed since then is an adjustment.",
            "Läs årets handlingar. Det som har ändrats sedan dess är en justering."),
    NOTHING_TO_REQUISITION(
            409,
            "There is nothing to requisition",
            "Det finns inget att rekvirera",
            "Read the year's documents: they are as they should be.",
            "Läs årets handlingar: de är som de ska vara."),
    NOT_REQUISITIONED(
            409,
            "The year is not requisitioned yet",
            "Året är inte rekvirerat än",
            "Requisition the year first.",
            "Rekvirera året först."),
    NOTHING_TO_ADJUST(
            409,
            "There is nothing to adjust",
            "Det finns inget att justera",
            "Read the year's documents: they are as they should be.",
            "Läs årets handlingar: de är som de ska vara."),

    NO_PAYER_BOUND(
            409,
            "No payer is bound",
            "Ingen betalare är bunden",
            "Let the payers that `errors` names approve the versions that their shares rest on. "
                    + "Then requisition the year, or adjust it if it is requisitioned.",
            "Låt de betalare som `errors` anger godkänna de versioner som deras andelar bygger på. "
                    + "Rekvirera sedan året, eller justera det om det redan är rekvirerat."),
    PAYER_NOT_BOUND(
            409,
            "The payer is not bound",
            "Betalaren är inte bunden",
            "Let the payers that `errors` names approve the versions that their shares rest on. "
                    + "Then requisition the year, or adjust it if it is requisitioned.",
            "Låt de betalare som `errors` anger godkänna de versioner som deras andelar bygger på. "
                    + "Rekvirera sedan året, eller justera det om det redan är rekvirerat."),

    AGREEMENT_CONTESTED(
            409,
            "The payer contests the agreement",
            "Betalaren bestrider avtalet",
            "Nothing new is issued to the payer until its appeal is decided or its contest is closed.",
            "Inget nytt utfärdas till betalaren förrän överklagandet är avgjort eller tvisten avslutad."),

    VAT_NOT_SUPPORTED(
            409,
            422,
            "The VAT category cannot be invoiced yet",
            "Momskategorin kan inte faktureras än",
            "Contributions between public bodies are outside the scope of VAT: use category O, or "
                    + "leave it out. In terms that bind already, correct it by an amendment.",
            "Bidrag mellan offentliga parter ligger utanför momsens område: använd kategori O eller "
                    + "utelämna den. I villkor som redan binder rättas den genom en ändring."),

    PAYEE_HAS_NO_ACCOUNT(
            409,
            "The payee has no account",
            "Betalningsmottagaren saknar konto",
            "Register the payee's bankgiro or plusgiro by `PUT "
                    + "/agreements/v1/organisations/{organisationNumber}`, and repeat.",
            "Registrera betalningsmottagarens bankgiro eller plusgiro med `PUT "
                    + "/agreements/v1/organisations/{organisationNumber}` och gör om anropet."),

    DOCUMENT_IS_DRAFT(
            409,
            "The document is a draft",
            "Handlingen är ett utkast",
            "Requisition the year first: a draft claims nothing yet.",
            "Rekvirera året först: ett utkast är inget krav."),

    CREDIT_NOTE_TAKES_NO_PAYMENT(
            409,
            "A credit note takes no payment",
            "En kreditfaktura tar inte emot betalning",
            "Record what is paid back as a `REPAYMENT` of the invoice that the credit note refers to.",
            "Registrera återbetalningen som `REPAYMENT` på den faktura som kreditfakturan avser."),

    BANK_REFERENCE_ALREADY_RECORDED(
            409,
            "The bank reference is recorded already",
            "Bankreferensen är redan registrerad",
            "Read the payments. If the payment was recorded on the wrong invoice, reverse it first.",
            "Läs betalningarna. Är den registrerad på fel faktura, återför den först."),

    PAYMENT_ALREADY_REVERSED(
            409,
            "The payment is reversed already",
            "Betalningen är redan återförd",
            "Read the payments: `detail` names the reversal.",
            "Läs betalningarna: `detail` anger återföringen."),

    REVERSAL_IS_NOT_REVERSED(
            409,
            "A reversal cannot be reversed",
            "En återföring kan inte återföras",
            "Record the payment that it took back again; its bank reference is free.",
            "Registrera betalningen som togs tillbaka på nytt; dess bankreferens är ledig."),

    REPAYMENT_STANDS(
            409,
            "A repayment rests on the payment",
            "En återbetalning bygger på betalningen",
            "Reverse the repayment first, from its own day, or the payment from a later day. "
                    + "Otherwise more would be paid back on the day that `detail` names than was paid too "
                    + "much.",
            "Återför återbetalningen först, från dess egen dag, eller betalningen från en senare dag. "
                    + "Annars skulle mer vara återbetalt än för mycket betalt den dag som `detail` anger."),

    REPAYMENT_EXCEEDS_OVERPAYMENT(
            409,
            422,
            "The repayment exceeds the overpayment",
            "Återbetalningen är större än överbetalningen",
            "Pay back no more than the invoice's `overpaid`, on the repayment's own day and on " + "every later day.",
            "Betala inte tillbaka mer än fakturans `overpaid`, på återbetalningens egen dag och "
                    + "varje senare dag."),

    E_INVOICE_INCOMPLETE(
            409,
            "The document lacks what an e-invoice needs",
            "Handlingen saknar uppgifter som en e-faktura kräver",
            "Register what `errors` names among the organisations. JSON and the other formats are "
                    + "not affected. `/e-invoice-readiness` shows it before a requisition.",
            "Registrera det som `errors` anger bland organisationerna. JSON och övriga format "
                    + "påverkas inte. `/e-invoice-readiness` visar det före en rekvirering."),

    ENDPOINT_MISSING(
            409,
            "The organisation has no electronic address",
            "Organisationen saknar elektronisk adress",
            "Register the organisation's `endpoint`, written 0007:2120002080.",
            "Registrera organisationens `endpoint`, skriven 0007:2120002080."),
    BUYER_REFERENCE_MISSING(
            409,
            "The buyer's reference is missing",
            "Beställarens referens saknas",
            "Register the `buyerReference` that the organisation wants on invoices.",
            "Registrera den `buyerReference` som organisationen vill ha på fakturor."),
    ACCOUNT_MISSING(
            409,
            "The payee's account is missing",
            "Betalningsmottagarens konto saknas",
            "Register the payee's bankgiro or plusgiro.",
            "Registrera betalningsmottagarens bankgiro eller plusgiro."),
    VAT_CATEGORY_UNSUPPORTED(
            409,
            "The e-invoice cannot have that VAT category",
            "E-fakturan kan inte ha den momskategorin",
            "Read the document as JSON or PDF: only lines in category O, outside the scope of VAT, "
                    + "become an e-invoice.",
            "Läs handlingen som JSON eller PDF: bara rader i kategori O, utanför momsens område, " + "blir e-faktura."),

    CREDIT_NOTE_IS_NOT_CREDITED(
            409,
            "A credit note cannot be credited",
            "En kreditfaktura kan inte krediteras",
            "What a credit note has taken back is claimed by a new invoice.",
            "Det som en kreditfaktura har tagit tillbaka krävs med en ny faktura."),
    NOTHING_LEFT_TO_CREDIT(
            409,
            "Nothing is left to credit",
            "Det finns inget kvar att kreditera",
            "Read the invoice's credit notes: together they have taken all of it.",
            "Läs fakturans kreditfakturor: de har tillsammans tagit allt."),

    EXPORT_NOT_DONE(
            409,
            "The export has no file",
            "Exporten har ingen fil",
            "Read `GET /exports/{id}`: the file is not ready yet, or the export has failed and must "
                    + "be ordered again.",
            "Läs `GET /exports/{id}`: filen är inte klar än, eller så har exporten misslyckats och "
                    + "måste beställas på nytt."),

    ARCHIVE_PACKAGE_HAS_NO_FILE(
            409,
            "The archive package has no file",
            "Arkivpaketet har ingen fil",
            "Read `GET /bodies/{id}/archive-packages/{packageId}`: the file is not ready yet, or the package has failed or "
                    + "was withdrawn and must be ordered again.",
            "Läs `GET /bodies/{id}/archive-packages/{packageId}`: filen är inte klar än, eller så har paketet misslyckats "
                    + "eller dragits tillbaka och måste beställas på nytt."),

    TOO_MANY_CONTROLS(
            409,
            "Too many runs of controls are waiting",
            "För många kontrollkörningar väntar",
            "Wait until one of the runs is finished.",
            "Vänta tills någon av körningarna är klar."),

    TOO_MANY_EXPORTS(
            409,
            "Too many exports are waiting",
            "För många exporter väntar",
            "Wait until one of the organisation's exports is finished.",
            "Vänta tills någon av organisationens exporter är klar."),

    DOCUMENTS_TOO_MANY(
            409,
            "The agreement has too many documents",
            "Avtalet har för många dokument",
            "An agreement has at most 500 documents.",
            "Ett avtal har högst 500 dokument."),

    INDEX_FIGURE_DIFFERS(
            409,
            "The figure is known with another value",
            "Indextalet är känt med ett annat värde",
            "Send the file without the lines that `errors` names: a published figure is final.",
            "Skicka filen utan de rader som `errors` anger: ett publicerat indextal är slutligt."),

    CORRECTION_NOT_WAITING(
            409,
            "The correction is no longer waiting",
            "Rättelsen väntar inte längre",
            "Read `/population-corrections` again: the correction is taken already, or a later " + "figure has come.",
            "Läs `/population-corrections` på nytt: rättelsen är redan beslutad eller ett senare " + "tal har kommit."),

    BASIS_NOT_KEPT(
            409,
            "The document cannot be explained",
            "Handlingen kan inte förklaras",
            "Nothing can be done: the document was issued before its basis was kept.",
            "Inget kan göras: handlingen utfärdades innan underlaget sparades."),

    MEETING_ALREADY_RECORDED(
            409,
            "The meeting is recorded already",
            "Sammanträdet är redan registrerat",
            "Read the meeting that exists.",
            "Läs det sammanträde som finns."),
    MINUTES_IMPORTED_ALREADY(
            409,
            "The same minutes are imported already",
            "Samma protokoll har redan importerats",
            "Use the earlier import, or discard it first: `POST /minutes-imports/{id}/discards`.",
            "Använd den tidigare importen, eller kassera den först: `POST /minutes-imports/{id}/discards`."),
    MINUTES_IN_USE(
            409,
            "Other minutes rest on these",
            "Andra protokoll bygger på detta",
            "Reopen the assignment that other minutes have closed, or leave these where they are.",
            "Öppna uppdraget som ett annat protokoll har avslutat, eller låt detta ligga kvar."),
    ASSIGNMENT_CLOSED(
            409,
            "The assignment is closed already",
            "Uppdraget är redan avslutat",
            "Read the assignment.",
            "Läs uppdraget."),
    ASSIGNMENT_REMOVED(
            409,
            "The assignment was removed as a mistake",
            "Uppdraget har tagits bort som felaktigt",
            "Record a new assignment.",
            "Registrera ett nytt uppdrag."),
    AGREEMENT_LINK_EXISTS(
            409,
            "The link exists already",
            "Länken finns redan",
            "Read the paragraph's links.",
            "Läs paragrafens länkar."),
    AGREEMENT_LINK_REMOVED(
            409,
            "The link has been removed already",
            "Länken är redan borttagen",
            "Read the link; to link the decision again, make a new one.",
            "Läs länken; för att länka beslutet igen, gör en ny."),

    MINUTES_CLOSED(
            409,
            "The minutes can no longer be changed",
            "Protokollet kan inte längre ändras",
            "`detail` says in which state the meeting is, and what can be written in it now.",
            "`detail` anger sammanträdets tillstånd och vad som kan skrivas nu."),
    MEETING_IN_THE_FUTURE(
            409,
            422,
            "The meeting has not taken place yet",
            "Sammanträdet har inte varit än",
            "`detail` says in which state the meeting is, and what can be written in it now.",
            "`detail` anger sammanträdets tillstånd och vad som kan skrivas nu."),
    AGENDA_CLOSED(
            409,
            "The agenda can no longer be changed",
            "Föredragningslistan kan inte längre ändras",
            "The meeting has been held or cancelled. Write what was decided in the paragraphs of its minutes.",
            "Sammanträdet är hållet eller inställt. Skriv det som beslutades i protokollets paragrafer."),
    AGENDA_FULL(
            409,
            "The agenda has too many matters",
            "Föredragningslistan har för många ärenden",
            "Put matters that belong together into one item.",
            "För samman ärenden som hör ihop."),
    ATTACHMENTS_TOO_MANY(
            409,
            "The agenda has too many attachments",
            "Föredragningslistan har för många bilagor",
            "Put papers that belong together into one file.",
            "För samman handlingar som hör ihop i en fil."),
    MATTER_CONTINUED_ALREADY(
            409,
            "The postponed matter is continued already",
            "Det uppskjutna ärendet fortsätts redan",
            "Continue the later paragraph instead, or remove the link that stands.",
            "Fortsätt i stället den senare paragrafen, eller ta bort kopplingen som finns."),
    AGENDA_ITEM_WITHDRAWN(
            409,
            "The matter is withdrawn already",
            "Ärendet har redan utgått",
            "Read the agenda item.",
            "Läs ärendet på föredragningslistan."),
    PARAGRAPH_APPROVED(
            409,
            "The paragraph is approved already",
            "Paragrafen är redan justerad",
            "Leave it out of `paragraphs`. An approved paragraph never changes.",
            "Utelämna den ur `paragraphs`. En justerad paragraf ändras aldrig."),
    APPROVAL_ANNOUNCED(
            409,
            "The approval is announced already",
            "Justeringen är redan anslagen",
            "Read the meeting's `approvals`.",
            "Läs sammanträdets `approvals`."),
    MEETING_NOT_CHANGEABLE(
            409,
            "The meeting can no longer be moved",
            "Sammanträdet kan inte längre flyttas",
            "Day, time, place and form change until the meeting has been held. Plan another meeting.",
            "Dag, tid, plats och form kan ändras tills sammanträdet är hållet. Planera ett annat sammanträde."),
    PARAGRAPH_NUMBER_FIXED(
            409,
            "The paragraph keeps its number",
            "Paragrafen behåller sitt nummer",
            "Leave `number` out, or send the number that the paragraph has.",
            "Utelämna `number` eller skicka det nummer som paragrafen har."),
    PARAGRAPH_NUMBER_IN_USE(
            409,
            "The paragraph number is not free",
            "Paragrafnumret är inte ledigt",
            "Take a number that is free; `detail` names those in use, or the next one. The numbers of a meeting lie "
                    + "above those of earlier meetings of the year and below those of later ones.",
            "Ta ett ledigt nummer; `detail` anger vilka som är upptagna eller vilket som är nästa. Ett "
                    + "sammanträdes nummer ligger över de tidigare sammanträdenas samma år och under de senares."),

    MEETING_NOT_PLANNED(
            409,
            "The meeting is not in the planned state",
            "Sammanträdet är inte planerat",
            "Read the meeting's status. A meeting is planned, called and held; then its minutes are "
                    + "approved and announced. It can be cancelled until it is held.",
            "Läs sammanträdets status. Ett sammanträde planeras, kallas, hålls, justeras och "
                    + "anslås, i den ordningen; det kan ställas in tills det är hållet."),
    MEETING_NOT_CALLED(
            409,
            "The meeting has not been called",
            "Sammanträdet är inte kallat",
            "Read the meeting's status. A meeting is planned, called and held; then its minutes are "
                    + "approved and announced. It can be cancelled until it is held.",
            "Läs sammanträdets status. Ett sammanträde planeras, kallas, hålls, justeras och "
                    + "anslås, i den ordningen; det kan ställas in tills det är hållet."),
    MEETING_NOT_HELD(
            409,
            "The meeting has not been held",
            "Sammanträdet är inte hållet",
            "Read the meeting's status. A meeting is planned, called and held; then its minutes are "
                    + "approved and announced. It can be cancelled until it is held.",
            "Läs sammanträdets status. Ett sammanträde planeras, kallas, hålls, justeras och "
                    + "anslås, i den ordningen; det kan ställas in tills det är hållet."),
    MINUTES_NOT_APPROVED(
            409,
            "The minutes are not approved",
            "Protokollet är inte justerat",
            "Read the meeting's status. A meeting is planned, called and held; then its minutes are "
                    + "approved and announced. It can be cancelled until it is held.",
            "Läs sammanträdets status. Ett sammanträde planeras, kallas, hålls, justeras och "
                    + "anslås, i den ordningen; det kan ställas in tills det är hållet."),
    MINUTES_NOT_PUBLIC(
            409,
            "The minutes are not public",
            "Protokollet är inte offentligt",
            "Read the meeting. Only what has been announced, and has not been unpublished, can be unpublished.",
            "Läs sammanträdet. Bara det som är anslaget och inte redan avpublicerat kan avpubliceras."),
    TOO_MANY_REDACTIONS(
            409,
            "The minutes have too many redactions",
            "Protokollet har för många maskningar",
            "Hide several passages with one redaction, or unpublish the paragraph.",
            "Dölj flera uppgifter med en maskning, eller avpublicera paragrafen."),
    REDACTION_FINAL(
            409,
            "An erasure cannot be removed",
            "En radering kan inte tas tillbaka",
            "What was erased is kept nowhere. Correct the paragraph if words are missing.",
            "Det som har raderats finns inte kvar. Rätta paragrafen om uppgifter saknas."),
    REDACTION_REMOVED(
            409,
            "The redaction is removed already",
            "Maskningen är redan borttagen",
            "Read the redaction. To hide the words again, record another one.",
            "Läs maskningen. Registrera en ny om uppgifterna ska döljas igen."),
    MINUTES_TOO_LONG(
            409,
            "The minutes are too long for one document",
            "Protokollet är för långt för ett dokument",
            "Read the paragraphs page by page, `/meetings/{id}/paragraphs`.",
            "Läs paragraferna sida för sida, `/meetings/{id}/paragraphs`."),
    MEETING_NOT_CANCELLABLE(
            409,
            "The meeting cannot be cancelled any more",
            "Sammanträdet kan inte längre ställas in",
            "Read the meeting's status. A meeting is planned, called and held; then its minutes are "
                    + "approved and announced. It can be cancelled until it is held.",
            "Läs sammanträdets status. Ett sammanträde planeras, kallas, hålls, justeras och "
                    + "anslås, i den ordningen; det kan ställas in tills det är hållet."),

    TOO_MANY_BOARDS(
            409,
            "The agreement has too many boards",
            "Avtalet har för många organ",
            "`detail` says how many there may be.",
            "`detail` anger hur många det får vara."),
    TOO_MANY_APPOINTMENTS(
            409,
            "The board has too many appointments",
            "Organet har för många uppdrag",
            "`detail` says how many there may be.",
            "`detail` anger hur många det får vara."),

    OCCASION_ALREADY_DONE(
            409,
            "The occasion is recorded as done already",
            "Tillfället är redan registrerat som genomfört",
            "Read the follow-up.",
            "Läs uppföljningen."),
    ALREADY_PARTICIPATING(
            409,
            "The party takes part already",
            "Parten deltar redan",
            "Read the cooperation area's participants.",
            "Läs samverkansområdets deltagare."),
    NOT_PARTICIPATING(
            409,
            "The party does not take part",
            "Parten deltar inte",
            "Read the cooperation area's participants.",
            "Läs samverkansområdets deltagare."),
    AREA_EXISTS(
            409,
            "A cooperation area with that id exists already",
            "Det finns redan ett samverkansområde med det id:t",
            "Read the area that exists, or choose another id.",
            "Läs det område som finns, eller välj ett annat id."),

    TOO_MANY_FOLLOW_UPS(
            409,
            "The agreement has too many follow-ups",
            "Avtalet har för många uppföljningar",
            "Change one of those that exist.",
            "Ändra någon av dem som finns."),
    TOO_MANY_MEMBERSHIPS(
            409,
            "The party has opted in too many times",
            "Parten har anslutit sig för många gånger",
            "Change one of those that exist.",
            "Ändra någon av dem som finns."),

    CHANGED_MEANWHILE(
            409,
            "Another request changed the document",
            "Ett annat anrop ändrade handlingen",
            "Read the document again and repeat the request.",
            "Läs handlingen på nytt och gör om anropet."),

    IDEMPOTENCY_KEY_IN_USE(
            409,
            "The first request with this key is still running",
            "Det första anropet med denna nyckel pågår",
            "Repeat the request in a moment, with the same key.",
            "Gör om anropet om en stund, med samma nyckel."),

    STATE_STALE(
            412,
            "The document has changed since it was read",
            "Handlingen har ändrats sedan den lästes",
            "Read it again and repeat the request with the new `ETag`.",
            "Läs den på nytt och gör om anropet med den nya `ETag`:en."),

    TERMS_TOO_LARGE(
            422,
            "The terms are too large",
            "Villkoren är för stora",
            "The terms of one version take at most 512 KiB as JSON; `detail` says how many bytes "
                    + "they take. Move long texts to annexes.",
            "Villkoren i en version får ta högst 512 KiB som JSON; `detail` anger hur många byte de "
                    + "tar. Flytta långa texter till bilagor."),

    REASON_INVALID(
            422,
            "The reason is missing or too long",
            "Skälet saknas eller är för långt",
            "State the reason in 1 to 500 characters.",
            "Ange skälet med 1 till 500 tecken."),

    TOO_LARGE(
            413,
            "The request body is too large",
            "Anropets innehåll är för stort",
            "Send less. `x-max-body-bytes` of the operation in the OpenAPI document says how much "
                    + "is taken; where it is absent, 1 MiB.",
            "Skicka mindre. `x-max-body-bytes` för åtgärden i OpenAPI-dokumentet anger hur mycket "
                    + "som tas emot; där det saknas gäller 1 MiB."),
    MINUTES_TOO_LARGE(
            413,
            "The minutes are too large",
            "Protokollet är för stort",
            "Send less. `x-max-body-bytes` of the operation in the OpenAPI document says how much "
                    + "is taken; where it is absent, 1 MiB.",
            "Skicka mindre. `x-max-body-bytes` för åtgärden i OpenAPI-dokumentet anger hur mycket "
                    + "som tas emot; där det saknas gäller 1 MiB."),
    DOCUMENT_TOO_LARGE(
            413,
            "The document is too large",
            "Dokumentet är för stort",
            "Send less. `x-max-body-bytes` of the operation in the OpenAPI document says how much "
                    + "is taken; where it is absent, 1 MiB.",
            "Skicka mindre. `x-max-body-bytes` för åtgärden i OpenAPI-dokumentet anger hur mycket "
                    + "som tas emot; där det saknas gäller 1 MiB."),

    URI_TOO_LONG(
            414,
            "The address is too long",
            "Adressen är för lång",
            "Send a shorter address.",
            "Skicka en kortare adress."),
    HEADER_FIELDS_TOO_LARGE(
            431,
            "The header fields are too large",
            "Huvudfälten är för stora",
            "Send fewer or shorter header fields.",
            "Skicka färre eller kortare huvudfält."),

    RULES_BROKEN(
            422,
            "Several rules are broken",
            "Flera regler är brutna",
            "Correct each error that `errors` names.",
            "Rätta varje fel som `errors` anger."),

    FIELD_MISSING(
            422,
            "A field that is needed is missing",
            "Ett fält som behövs saknas",
            "Add the field that the pointer names.",
            "Lägg till det fält som pekaren anger."),
    FIELD_MISPLACED(
            422,
            "A field does not belong here",
            "Ett fält hör inte hemma här",
            "Remove the field that the pointer names, or what it conflicts with.",
            "Ta bort det fält som pekaren anger, eller det som det krockar med."),
    FIELD_INVALID(
            422,
            "A field has a value that is not allowed",
            "Ett fält har ett värde som inte är tillåtet",
            "Correct the field that the pointer names; `detail` says what is allowed.",
            "Rätta det fält som pekaren anger; `detail` anger vad som är tillåtet."),
    OUT_OF_BOUNDS(
            422,
            "A value is outside its bounds",
            "Ett värde ligger utanför sina gränser",
            "Correct the field that the pointer names; `detail` says what is allowed.",
            "Rätta det fält som pekaren anger; `detail` anger vad som är tillåtet."),
    TOO_MANY(
            422,
            "There are too many items",
            "Det är för många poster",
            "Correct the field that the pointer names; `detail` says what is allowed.",
            "Rätta det fält som pekaren anger; `detail` anger vad som är tillåtet."),
    VALUE_MALFORMED(
            422,
            "A value is not written as it should be",
            "Ett värde är inte skrivet som det ska",
            "Correct the field that the pointer names; `detail` says what is allowed.",
            "Rätta det fält som pekaren anger; `detail` anger vad som är tillåtet."),

    NOT_NULL(
            422,
            "A required value is missing",
            "Ett obligatoriskt värde saknas",
            "Correct the field that the pointer names; its bound is in `detail` and in the OpenAPI schema.",
            "Rätta det fält som pekaren anger; gränsen står i `detail` och i OpenAPI-schemat."),
    NOT_EMPTY(
            422,
            "A value is empty",
            "Ett värde är tomt",
            "Correct the field that the pointer names; its bound is in `detail` and in the OpenAPI schema.",
            "Rätta det fält som pekaren anger; gränsen står i `detail` och i OpenAPI-schemat."),
    NOT_BLANK(
            422,
            "A text is blank",
            "En text är tom",
            "Correct the field that the pointer names; its bound is in `detail` and in the OpenAPI schema.",
            "Rätta det fält som pekaren anger; gränsen står i `detail` och i OpenAPI-schemat."),
    SIZE(
            422,
            "A text or list has the wrong length",
            "En text eller lista har fel längd",
            "Correct the field that the pointer names; its bound is in `detail` and in the OpenAPI schema.",
            "Rätta det fält som pekaren anger; gränsen står i `detail` och i OpenAPI-schemat."),
    MIN(
            422,
            "A number is too small",
            "Ett tal är för litet",
            "Correct the field that the pointer names; its bound is in `detail` and in the OpenAPI schema.",
            "Rätta det fält som pekaren anger; gränsen står i `detail` och i OpenAPI-schemat."),
    MAX(
            422,
            "A number is too large",
            "Ett tal är för stort",
            "Correct the field that the pointer names; its bound is in `detail` and in the OpenAPI schema.",
            "Rätta det fält som pekaren anger; gränsen står i `detail` och i OpenAPI-schemat."),

    AMOUNT_INVALID(
            422,
            "The amount is not valid",
            "Beloppet är inte giltigt",
            "Write amounts as strings with two decimals, \"590000.00\".",
            "Skriv belopp som strängar med två decimaler, \"590000.00\"."),
    AMOUNT_NEGATIVE(
            422,
            "The amount is below zero",
            "Beloppet är mindre än noll",
            "Write an amount of zero or more, as a string with two decimals, \"590000.00\".",
            "Skriv ett belopp på noll eller mer, som sträng med två decimaler, \"590000.00\"."),
    SHARE_INVALID(
            422,
            "The share is not valid",
            "Andelen är inte giltig",
            "Write shares as fractions, \"1/3\".",
            "Skriv andelar som bråk, \"1/3\"."),

    VAT_CATEGORY_UNKNOWN(
            422,
            "The VAT category is not known",
            "Momskategorin är okänd",
            "Contributions between public bodies are outside the scope of VAT: use category O, or " + "leave it out.",
            "Bidrag mellan offentliga parter ligger utanför momsens område: använd kategori O eller "
                    + "utelämna den."),

    ENDPOINT_MALFORMED(
            422,
            "The electronic address is not valid",
            "Den elektroniska adressen är inte giltig",
            "Write an `endpoint` as 0007: and an organisation number, or 0088: and a GLN, with a "
                    + "correct check digit.",
            "Skriv `endpoint` som 0007: och organisationsnummer, eller 0088: och GLN, med rätt kontrollsiffra."),

    BANKGIRO_INVALID(
            422,
            "The bankgiro number is not valid",
            "Bankgironumret är inte giltigt",
            "Check the number: its last digit is a check digit.",
            "Kontrollera numret: den sista siffran är en kontrollsiffra."),
    PLUSGIRO_INVALID(
            422,
            "The plusgiro number is not valid",
            "Plusgironumret är inte giltigt",
            "Check the number: its last digit is a check digit.",
            "Kontrollera numret: den sista siffran är en kontrollsiffra."),

    ORGANISATION_NUMBER_INVALID(
            422,
            "The organisation number is not valid",
            "Organisationsnumret är inte giltigt",
            "Check the number: its last digit is a check digit.",
            "Kontrollera numret: den sista siffran är en kontrollsiffra."),
    ORGANISATION_UNKNOWN(
            422,
            "The organisation is not in the register",
            "Organisationen finns inte i registret",
            "Check the number, or register the organisation first.",
            "Kontrollera numret eller registrera organisationen först."),

    SHARES_DO_NOT_ADD_UP(
            422,
            "The shares do not add up to 1",
            "Andelarna summerar inte till 1",
            "Correct the shares of the split so that they add up to 1.",
            "Rätta fördelningens andelar så att summan blir 1."),
    RESIDUAL_OWNER_UNKNOWN(
            422,
            "The residual owner is no branch of the split",
            "Den som bär restposten är ingen gren i fördelningen",
            "Name as `residualOwner` a branch of the split that has no `decidedAmount`.",
            "Ange som `residualOwner` en gren i fördelningen som saknar `decidedAmount`."),
    RESIDUAL_OWNER_MISSING(
            422,
            "The split names no residual owner",
            "Fördelningen anger ingen som bär restposten",
            "Name as `residualOwner` a branch of the split that has no `decidedAmount`.",
            "Ange som `residualOwner` en gren i fördelningen som saknar `decidedAmount`."),
    RESIDUAL_OWNER_DECIDED(
            422,
            "The residual owner has a decided amount",
            "Den som bär restposten har ett beslutat belopp",
            "Name as `residualOwner` a branch of the split that has no `decidedAmount`.",
            "Ange som `residualOwner` en gren i fördelningen som saknar `decidedAmount`."),
    BRANCH_CYCLE(
            422,
            "A branch contains itself",
            "En gren innehåller sig själv",
            "Let each branch stand in one place of the split.",
            "Låt varje gren stå på ett ställe i fördelningen."),
    BRANCH_ID_TWICE(
            422,
            "Two branches have the same id",
            "Två grenar har samma id",
            "Give each an id of its own.",
            "Ge var och en ett eget id."),
    SPLIT_TOO_DEEP(
            422,
            "The split has too many levels",
            "Fördelningen har för många nivåer",
            "Use fewer levels; `detail` says how many are allowed.",
            "Använd färre nivåer; `detail` anger hur många som är tillåtna."),

    AREA_UNKNOWN(
            422,
            "A branch has no area",
            "En gren saknar område",
            "Name the area of the branch, or register the area of its payer.",
            "Ange grenens område eller registrera betalarens område."),
    WEIGHTS_ARE_ZERO(
            422,
            "The total weight is zero",
            "Den sammanlagda vikten är noll",
            "Correct the weights of the branches that the pointer names: at least one must be above zero.",
            "Rätta vikterna för de grenar som pekaren anger: minst en måste vara större än noll."),
    FIXED_AMOUNTS_EXCEED_WHOLE(
            422,
            "The fixed amounts exceed the whole",
            "De fasta beloppen överstiger helheten",
            "Lower the fixed amounts of the branches that the pointer names, or raise the whole.",
            "Sänk de fasta beloppen för de grenar som pekaren anger, eller höj helheten."),
    FIXED_AMOUNTS_FALL_SHORT(
            422,
            "The fixed amounts fall short of the whole",
            "De fasta beloppen räcker inte till helheten",
            "Raise the fixed amounts of the branches that the pointer names, or name a residual owner.",
            "Höj de fasta beloppen för de grenar som pekaren anger, eller ange vem som bär restposten."),

    PERIOD_REVERSED(
            422,
            "The period ends before it begins",
            "Perioden slutar innan den börjar",
            "Set the last day to the first day or later.",
            "Sätt slutdagen till startdagen eller senare."),
    OUTSIDE_PERIOD(
            422,
            "The day is outside the agreement's period",
            "Dagen ligger utanför avtalets period",
            "Give a day within the period that `detail` names.",
            "Ange en dag inom den period som `detail` anger."),
    PARTY_TWICE(
            422,
            "An organisation is named twice among the parties",
            "En organisation anges två gånger bland parterna",
            "Name each party once, with all its roles.",
            "Ange varje part en gång, med alla dess roller."),
    YEAR_OUTSIDE_PERIOD(
            422,
            "The year is outside the agreement's period",
            "Året ligger utanför avtalets period",
            "Give a year within the agreement's period.",
            "Ange ett år inom avtalets period."),
    NOT_A_PARTY(
            422,
            "The organisation is not among the parties",
            "Organisationen finns inte bland parterna",
            "Name one of the parties, or add the organisation to the parties.",
            "Ange en av parterna eller lägg till organisationen bland parterna."),
    CLAUSE_ID_TWICE(
            422,
            "Two clauses have the same id",
            "Två villkor har samma id",
            "Give each an id of its own.",
            "Ge var och en ett eget id."),
    YEAR_TWICE(
            422, "A year is named twice", "Ett år anges två gånger", "Name each year once.", "Ange varje år en gång."),
    CONDITION_TWICE(
            422,
            "A party has two entry conditions",
            "En part har två ikraftträdandevillkor",
            "Name each party in one entry condition.",
            "Ange varje part i ett ikraftträdandevillkor."),
    CURRENCY_UNSUPPORTED(
            422, "The currency is not supported", "Valutan stöds inte", "Give amounts in SEK.", "Ange belopp i SEK."),

    BASE_PERIOD_LATER(
            422,
            "The base period is too late",
            "Basperioden ligger för sent",
            "Name an earlier `basePeriod`: an indexed amount needs the figure of a month that has "
                    + "passed when its first year begins.",
            "Ange en tidigare `basePeriod`: ett indexerat belopp behöver talet för en månad som har "
                    + "varit när första året börjar."),

    BEGINS_LATER(
            422,
            "An amendment cannot let the agreement begin later",
            "En ändring kan inte låta avtalet börja senare",
            "Keep `validFrom`, and say in `effectiveFrom` from when the terms apply.",
            "Behåll `validFrom` och ange i `effectiveFrom` från när villkoren gäller."),

    COORDINATOR_NOT_THROUGHOUT(
            422,
            "The coordinator is not party for the whole period",
            "Samordnaren är inte part under hela perioden",
            "Name a coordinator that is party for the whole period; name another from a later day "
                    + "by an amendment.",
            "Ange en samordnare som är part hela perioden; en annan från en senare dag anges genom en ändring."),

    OUTSIDE_MEMBERSHIP(
            422,
            "The organisation is not party on that day",
            "Organisationen är inte part den dagen",
            "Give a day on which the organisation is party to the agreement.",
            "Ange en dag då organisationen är part i avtalet."),

    NO_SUCH_OCCASION(
            422,
            "The follow-up has no occasion on that day",
            "Uppföljningen har inget tillfälle den dagen",
            "Take one of the occasions that the follow-up lists.",
            "Ta något av de tillfällen som uppföljningen räknar upp."),
    DAY_TWICE(
            422,
            "The same day is named twice",
            "Samma dag anges två gånger",
            "Name each day once.",
            "Ange varje dag en gång."),
    RECIPIENT_TWICE(
            422,
            "A recipient is named twice",
            "En mottagare anges två gånger",
            "Name each recipient once.",
            "Ange varje mottagare en gång."),
    ENTRY_TWICE(
            422,
            "An entry is named twice",
            "En post anges två gånger",
            "Name each entry once.",
            "Ange varje post en gång."),

    BOOKED_BEFORE_ISSUED(
            422,
            "The booking day is before the issue date",
            "Bokföringsdagen ligger före utfärdandet",
            "Give a day from the document's issue date to today.",
            "Ange en dag från utfärdandet till och med i dag."),
    NOT_ON_THE_DOCUMENT(
            422,
            "The organisation is neither payer nor payee",
            "Organisationen är varken betalare eller betalningsmottagare",
            "Name the payer or the payee of the document.",
            "Ange handlingens betalare eller betalningsmottagare."),

    ONE_SIDE_NEEDED(
            422,
            "Payer or payee must be named",
            "Betalare eller betalningsmottagare måste anges",
            "Name either payer or payee, not both.",
            "Ange antingen betalare eller betalningsmottagare, inte båda."),
    TOO_MANY_DOCUMENTS(
            422,
            "The period has too many documents",
            "Perioden har för många handlingar",
            "Ask for a shorter period: a file takes at most 20 000 documents.",
            "Begär en kortare period: en fil tar högst 20 000 handlingar."),

    NO_EXTERNAL_TARGET(
            422,
            "The clause has no external target",
            "Villkoret har inget externt mål",
            "Name a clause of kind `EXTERNAL_TARGET`.",
            "Ange ett villkor av slaget `EXTERNAL_TARGET`."),
    AMOUNT_NOT_POSITIVE(
            422,
            "The amount is not above zero",
            "Beloppet är inte större än noll",
            "Give an amount above zero, one for each payer and year.",
            "Ange ett belopp större än noll, ett för varje betalare och år."),

    DATE_IN_THE_FUTURE(
            422,
            "The day is in the future",
            "Dagen ligger i framtiden",
            "Give the day that `detail` names, or an earlier one.",
            "Ange den dag som `detail` anger, eller en tidigare."),

    CLOSING_MEETING_NOT_HELD(
            422,
            "The closing meeting has not been held",
            "Det avslutande sammanträdet är inte hållet",
            "Close the assignment by a paragraph of a meeting that has been held.",
            "Avsluta uppdraget genom en paragraf från ett hållet sammanträde."),

    NOTICED_BEFORE_IN_FORCE(
            422,
            "The notice is dated before the agreement entered into force",
            "Uppsägningen är daterad innan avtalet började gälla",
            "Date the notice on the day when the agreement entered into force, or later.",
            "Datera uppsägningen till den dag då avtalet började gälla, eller senare."),

    BEFORE_WHAT_IT_FOLLOWS(
            422,
            "The day is before what it follows",
            "Dagen ligger före det som den följer på",
            "Give the day that `detail` names, or a later one.",
            "Ange den dag som `detail` anger, eller en senare."),

    DECIDING_BODY_WRONG(
            422,
            "The agreement requires another deciding body",
            "Avtalet kräver ett annat beslutsorgan",
            "Name the body that `detail` names.",
            "Ange det organ som `detail` anger."),
    ANNOUNCED_BEFORE_DECIDED(
            422,
            "The announcement is dated before the decision",
            "Anslaget är daterat före beslutet",
            "Take the day of the decision or a later day, at most today.",
            "Ta beslutsdagen eller en senare dag, som mest i dag."),

    APPEALED_BEFORE_DECIDED(
            422,
            "The appeal is dated before the decision",
            "Överklagandet är daterat före beslutet",
            "Correct the days of the appeal: each is today at the latest, and each follows the one before.",
            "Rätta överklagandets dagar: var och en är senast i dag och följer på den föregående."),
    APPEAL_FINAL_BEFORE_APPEALED(
            422,
            "The outcome is dated before the appeal",
            "Avgörandet är daterat före överklagandet",
            "Correct the days of the appeal: each is today at the latest, and each follows the one before.",
            "Rätta överklagandets dagar: var och en är senast i dag och följer på den föregående."),

    DECISION_NOT_NAMED(
            422,
            "The record does not name the decision",
            "Beslutet är inte angivet",
            "Add `decidingBody` and `reference`: an administrator's record of a party's decision names both.",
            "Lägg till `decidingBody` och `reference`: när en administratör registrerar en parts "
                    + "beslut anges båda."),

    DECISION_FIXED(
            422,
            "The decision binds its party and is fixed",
            "Beslutet binder parten och ligger fast",
            "Send the decision as it was recorded, and add only what concerns an appeal.",
            "Skicka beslutet som det registrerades och lägg bara till det som gäller ett överklagande."),

    DECISION_UNKNOWN(
            422,
            "There is no such announced decision",
            "Det finns inget sådant anslaget beslut",
            "Give the id of a decision whose minutes are announced (`GET /meetings/v1/decisions`), or name the decision in words.",
            "Ange id för ett beslut vars protokoll är anslaget (`GET /meetings/v1/decisions`), eller ange beslutet i ord."),
    DECISION_OF_ANOTHER(
            422,
            "The decision is another organisation's",
            "Beslutet är en annan organisations",
            "A party's answer rests on a decision of its own assembly, board or committee: give the id of that "
                    + "decision. Preparatory committees, co-operation groups and networks decide for nobody.",
            "En parts svar vilar på ett beslut av dess egen fullmäktige, styrelse eller nämnd: ange det beslutets id. "
                    + "Beredningar, samverkansgrupper och nätverk beslutar inte för någon."),
    DECISION_NOT_AN_APPROVAL(
            422,
            "The decision approves nothing",
            "Beslutet godkänner ingenting",
            "Give the id of the decision by which the party approves: its outcome, or one of its outcomes, is ADOPTED.",
            "Ange id för beslutet som godkänner: dess utfall, eller ett av dem, är ADOPTED."),
    DECISION_DIFFERS(
            422,
            "The field is not as in the published decision",
            "Fältet stämmer inte med det publicerade beslutet",
            "Leave the field out: it is taken from the decision.",
            "Utelämna fältet: det hämtas från beslutet."),

    PAYER_NOT_PARTY(
            422,
            "The payer is not among the parties",
            "Betalaren finns inte bland parterna",
            "Add the payer to the parties before the terms are proposed.",
            "Lägg till betalaren bland parterna innan villkoren föreslås."),
    PAYEE_NOT_PARTY(
            422,
            "The payee is not among the parties",
            "Betalningsmottagaren finns inte bland parterna",
            "Add the payee to the parties before the terms are proposed.",
            "Lägg till betalningsmottagaren bland parterna innan villkoren föreslås."),

    LEGAL_FORCE_NOT_APPLICABLE(
            422,
            "Decisions of this organisation do not gain legal force",
            "Organisationens beslut vinner inte laga kraft",
            "Require `APPROVAL` instead: only decisions of municipalities, regions and federations "
                    + "gain legal force.",
            "Kräv `APPROVAL` i stället: bara beslut av kommuner, regioner och kommunalförbund " + "vinner laga kraft."),

    ENTRY_CONDITION_UNMET(
            422,
            "A condition for requisitioning is not met",
            "En förutsättning för rekvirering är inte uppfylld",
            "Meet the condition that `detail` names.",
            "Uppfyll den förutsättning som `detail` anger."),

    APPROVED_BEFORE_MEETING(
            422,
            "The minutes are approved before the meeting",
            "Protokollet är justerat före sammanträdet",
            "Minutes are approved on the day of the meeting or later, and announced on the day of "
                    + "the approval or later.",
            "Protokollet justeras på sammanträdesdagen eller senare, och anslås på justeringsdagen " + "eller senare."),
    ANNOUNCED_BEFORE_APPROVAL(
            422,
            "The minutes are announced before they are approved",
            "Protokollet är anslaget före justeringen",
            "Minutes are approved on the day of the meeting or later, and announced on the day of "
                    + "the approval or later.",
            "Protokollet justeras på sammanträdesdagen eller senare, och anslås på justeringsdagen " + "eller senare."),

    APPROVER_IS_CHAIR(
            422,
            "The chair cannot approve the minutes beside the chair",
            "Ordföranden kan inte vara justerare",
            "Name another person than the chair.",
            "Ange en annan person än ordföranden."),
    APPROVER_TWICE(
            422,
            "A person is named twice to approve the minutes",
            "En person anges två gånger som justerare",
            "Name each person once.",
            "Ange varje person en gång."),

    DAY_OUT_OF_RANGE(
            422,
            "The day is outside the range for meetings",
            "Dagen ligger utanför intervallet för sammanträden",
            "Give a day from 1862-01-01 to ten years ahead.",
            "Ange en dag från 1862-01-01 till tio år framåt."),

    CLOSING_MEETING_OF_OTHER_BODY(
            422,
            "The closing meeting is another body's",
            "Det avslutande sammanträdet är en annan grupps",
            "Close the assignment by a later paragraph of the body that gave it.",
            "Avsluta uppdraget genom en senare paragraf av den grupp som gav det."),

    OUTCOME_WITHOUT_DECISION(
            422,
            "The paragraph has an outcome and no decision",
            "Paragrafen har ett utfall men inget beslut",
            "Write the decision, or leave the outcome out.",
            "Skriv beslutet eller utelämna utfallet."),
    PARAGRAPH_NUMBER_BREAKS_SERIES(
            422,
            "The paragraph number breaks the series",
            "Paragrafnumret bryter följden",
            "Take the number that `detail` names, the next one of the meeting. A letter stands behind the paragraph "
                    + "with the number before it.",
            "Ta det nummer som `detail` anger, nästa i sammanträdet. En bokstav följer på paragrafen före."),
    PARAGRAPH_UNKNOWN(
            422,
            "The meeting has no such paragraph",
            "Sammanträdet har ingen sådan paragraf",
            "Name a paragraph of the meeting.",
            "Ange en paragraf från sammanträdet."),
    PARAGRAPH_WITHOUT_DECISION(
            422,
            "The paragraph has no decision",
            "Paragrafen har inget beslut",
            "Name a paragraph with a decision.",
            "Ange en paragraf med beslut."),
    CLOSING_PARAGRAPH_NOT_LATER(
            422,
            "The closing paragraph is not later",
            "Den avslutande paragrafen är inte senare",
            "Name a paragraph later than the one that gave the assignment.",
            "Ange en senare paragraf än den som gav uppdraget."),

    AGENDA_ITEM_UNKNOWN(
            422,
            "The agenda has no such item",
            "Föredragningslistan har inget sådant ärende",
            "Name an item of the agenda, or leave the item out.",
            "Ange ett ärende på föredragningslistan eller utelämna det."),
    CORRECTION_WITHOUT_REASON(
            422,
            "The correction has no reason",
            "Rättelsen saknar skäl",
            "Say in `reason` why what approved minutes have given is corrected.",
            "Ange i `reason` varför det som ett justerat protokoll har gett rättas."),
    CONTINUED_PARAGRAPH_NOT_POSTPONED(
            422,
            "The paragraph postponed nothing",
            "Paragrafen har inte skjutit upp något ärende",
            "Name a paragraph whose `outcome` or `outcomes` has POSTPONED or REFERRED_BACK; `/decisions?postponed=OPEN` lists those.",
            "Ange en paragraf vars `outcome` eller `outcomes` har POSTPONED eller REFERRED_BACK; `/decisions?postponed=OPEN` listar dem."),
    CONTINUED_PARAGRAPH_NOT_EARLIER(
            422,
            "The continued paragraph is not earlier",
            "Paragrafen som fortsätts är inte tidigare",
            "Name a paragraph of an earlier meeting of the body.",
            "Ange en paragraf från ett tidigare sammanträde med organet."),
    PARAGRAPH_LABEL_INVALID(
            422,
            "That is no paragraph number",
            "Det är inget paragrafnummer",
            "Write a number from 1 to 9999, with one lower-case letter behind it at most: `12` or `12a`.",
            "Skriv ett nummer från 1 till 9999, med högst en liten bokstav efter: `12` eller `12a`."),
    TOO_FEW_APPROVERS(
            422,
            "Too few persons approve the minutes",
            "För få personer justerar protokollet",
            "Name as many approvers beside the chair as the body's `approversRequired` says.",
            "Ange så många justerare utöver ordföranden som organets `approversRequired` anger."),
    APPROVAL_UNKNOWN(
            422,
            "The meeting has no such approval",
            "Sammanträdet har ingen sådan justering",
            "Name one of the meeting's `approvals`.",
            "Ange någon av sammanträdets `approvals`."),
    APPROVAL_CHOICE_NEEDED(
            422,
            "Several approvals could be meant",
            "Flera justeringar kan avses",
            "Name in `approvalId` which of the meeting's `approvals` is announced.",
            "Ange i `approvalId` vilken av sammanträdets `approvals` som anslås."),
    ATTENDANCE_TWICE(
            422,
            "A person stands in the list more than once",
            "En person står mer än en gång i listan",
            "Name each person once; two persons of one name need something that tells them apart.",
            "Ange varje person en gång; två personer med samma namn behöver något som skiljer dem åt."),
    ATTENDANCE_SERVES_FOR(
            422,
            "Only a serving substitute stands in for a member",
            "Bara en tjänstgörande ersättare tjänstgör för någon",
            "Give the role SERVING_SUBSTITUTE, or leave `servesFor` out.",
            "Ange rollen SERVING_SUBSTITUTE eller utelämna `servesFor`."),

    MEMBERSHIP_ENDS_BEFORE_IT_BEGINS(
            422,
            "The membership ends before it begins",
            "Uppdraget slutar innan det börjar",
            "Set the last day to the first day or later.",
            "Sätt slutdagen till startdagen eller senare."),
    MEMBERSHIP_ENDS_EARLIER(
            422,
            "The membership ends earlier already",
            "Ledamotskapet slutar redan tidigare",
            "End it on its last day or earlier. To make it longer, correct its last day by PUT.",
            "Avsluta det senast på dess sista dag. Ska det vara längre rättas sista dagen med PUT."),
    NOTHING_TO_APPROVE(
            422,
            "There are no minutes to approve",
            "Det finns inget protokoll att justera",
            "Write the paragraphs of the minutes first.",
            "Skriv protokollets paragrafer först."),
    MINIMUM_SEATS_ABOVE_MAXIMUM(
            422,
            "The least number of seats exceeds the greatest",
            "Minsta antalet platser är större än största",
            "Correct the body's least and greatest number of seats.",
            "Rätta gruppens minsta och största antal platser."),
    SEATS_OF_NOBODY(
            422,
            "It is unclear whose the seats are",
            "Det är oklart vems platserna är",
            "Name either `party` or `nominatingOrganisation`, not both. Seats in all stand in `minimumSeats`, "
                    + "`maximumSeats`, `minimumSubstitutes` and `maximumSubstitutes`.",
            "Ange antingen `party` eller `nominatingOrganisation`, inte båda. Antalet platser totalt anges i "
                    + "`minimumSeats`, `maximumSeats`, `minimumSubstitutes` och `maximumSubstitutes`."),
    PARENT_TWICE(
            422,
            "The body has two parents",
            "Organet tillhör både ett organ och en organisation",
            "Name either `parentBodyId` or `parentOrganisation`, not both.",
            "Ange antingen `parentBodyId` eller `parentOrganisation`, inte båda."),
    PARENT_BODY_UNKNOWN(
            422,
            "The parent is not known",
            "Det överordnade organet är okänt",
            "Name a registered body in `parentBodyId`.",
            "Ange ett registrerat organ i `parentBodyId`."),
    PARENT_BODY_CIRCLE(
            422,
            "The body would belong to itself",
            "Organet skulle tillhöra sig självt",
            "Name a body that does not itself belong to this one, directly or by way of others.",
            "Ange ett organ som inte självt tillhör detta, direkt eller genom andra."),

    BEFORE_THE_NEGOTIATION(
            422,
            "The dissolution is dated before the negotiation",
            "Upplösningen är daterad före förhandlingen",
            "Take the day of the negotiation or a later one.",
            "Ta förhandlingsdagen eller en senare dag."),

    AMOUNT_TWICE(
            422,
            "A payer has two amounts for one year",
            "En betalare har två belopp för ett år",
            "Give one amount for each payer and year.",
            "Ange ett belopp för varje betalare och år."),

    PREDECESSOR_UNKNOWN(
            422,
            "The preceding agreement is not known",
            "Det föregående avtalet är okänt",
            "Name an agreement that has been in force and that your organisation may see.",
            "Ange ett avtal som har gällt och som er organisation får se."),
    PREDECESSOR_FIXED(
            422,
            "An amendment cannot change the preceding agreement",
            "En ändring kan inte byta föregående avtal",
            "Leave the field out, or send it as it is.",
            "Utelämna fältet eller skicka det som det är."),
    KIND_FIXED(
            422,
            "An amendment cannot change the agreement's kind",
            "En ändring kan inte byta avtalets slag",
            "Leave the field out, or send it as it is.",
            "Utelämna fältet eller skicka det som det är."),

    NOMINATOR_UNCLEAR(
            422,
            "The nominator is unclear",
            "Det är oklart vem som nominerar",
            "Name either `organisationNumber` or `groupId`, not both.",
            "Ange antingen `organisationNumber` eller `groupId`, inte båda."),
    NOMINATOR_TWICE(
            422,
            "A nominator is named twice",
            "En nominerande part anges två gånger",
            "Give all the seats of one nominator in one place.",
            "Ange alla platser för en nominerande part på ett ställe."),
    BOARD_NAME_TWICE(
            422,
            "A board with that name exists already",
            "Det finns redan ett organ med det namnet",
            "Choose another name.",
            "Välj ett annat namn."),

    NOMINATOR_WITHOUT_SEAT(
            422,
            "The nominator has no seat on the board",
            "Den som nominerar har ingen plats i organet",
            "Name one of the board's nominators.",
            "Ange någon av organets nominerande parter."),
    ALREADY_APPOINTED(
            422,
            "The person sits on the board already",
            "Personen har redan ett uppdrag i organet",
            "End the appointment that overlaps, or change the days.",
            "Avsluta det uppdrag som överlappar eller ändra dagarna."),
    CHAIR_NOT_ORDINARY(
            422,
            "The chair is a substitute",
            "Ordföranden är ersättare",
            "Let an ordinary member take the chair.",
            "Låt en ordinarie ledamot vara ordförande."),
    NOT_A_NAME(
            422,
            "The text is not a person's name",
            "Texten är inte ett personnamn",
            "Write the person's name alone, without digits or an e-mail address.",
            "Skriv bara personens namn, utan siffror och e-postadress."),

    CORRECTION_MOVES_TERMS(
            422,
            "The correction changes more than words",
            "Rättelsen ändrar mer än ord",
            "Propose an amendment. A correction changes words alone: titles, case number, purpose, "
                    + "decision reference and deciding body.",
            "Föreslå en ändring av avtalet. En rättelse ändrar bara ord: rubriker, diarienummer, "
                    + "syfte, beslutsreferens och beslutsorgan."),

    VERSION_UNKNOWN(
            422,
            "The agreement has no such version",
            "Avtalet har ingen sådan version",
            "Name a version that the agreement has.",
            "Ange en version som avtalet har."),
    NO_SUCH_PLACE(
            422,
            "The version has nothing at that place",
            "Versionen har inget på den platsen",
            "Name a place that the version has.",
            "Ange en plats som finns i versionen."),
    CORRECTED_TWICE(
            422,
            "A place is corrected twice",
            "En plats rättas två gånger",
            "Name each place once.",
            "Ange varje plats en gång."),
    CORRECTION_CHANGES_NOTHING(
            422,
            "The correction changes nothing",
            "Rättelsen ändrar inget",
            "Leave the place out: the words stand there already.",
            "Utelämna platsen: lydelsen står där redan."),

    ANNEX_LABEL_TWICE(
            422,
            "An annex with that label exists already",
            "Det finns redan en bilaga med den beteckningen",
            "Choose another label.",
            "Välj en annan beteckning."),
    BOARD_UNKNOWN(
            422,
            "The agreement has no such board",
            "Avtalet har inget sådant organ",
            "Name a board of the same agreement.",
            "Ange ett organ i samma avtal."),
    DOCUMENT_UNKNOWN(
            422,
            "The agreement has no such document",
            "Avtalet har inget sådant dokument",
            "Name a document of the same agreement.",
            "Ange ett dokument i samma avtal."),

    VALID_BEFORE_DECIDED(
            422,
            "The text is valid before its decision",
            "Lydelsen gäller före beslutet",
            "Take the day of the board's decision or a later one.",
            "Ta dagen för organets beslut eller en senare."),
    DECIDED_BEFORE_THE_LAST(
            422,
            "The revision was decided before the latest one",
            "Ändringen beslutades före den senaste",
            "Record revisions in the order of their decisions.",
            "Registrera ändringar i den ordning de beslutades."),

    REQUISITION_DATE_OUT_OF_RANGE(
            422,
            "The requisition is dated outside the allowed days",
            "Rekvireringen är daterad utanför tillåtna dagar",
            "Give a day of this year, today at the latest. A day of last year needs `lateReason`.",
            "Ange en dag i år, senast i dag. En dag förra året kräver `lateReason`."),
    LATE_REASON_MISSING(
            422,
            "A late requisition gives no reason",
            "En sen rekvirering saknar skäl",
            "Give a day of this year, today at the latest. A day of last year needs `lateReason`.",
            "Ange en dag i år, senast i dag. En dag förra året kräver `lateReason`."),

    PAID_TOO_EARLY(
            422,
            "The payment is dated before the invoice",
            "Betalningen är daterad före fakturan",
            "Give a day from the invoice's issue date to today: a payment is recorded once the bank "
                    + "has booked it.",
            "Ange en dag från fakturans utfärdande till och med i dag: en betalning registreras när "
                    + "banken har bokfört den."),

    REVERSED_BEFORE_PAID(
            422,
            "The reversal is dated before the payment",
            "Återföringen är daterad före betalningen",
            "Give a day from the payment's own day to today.",
            "Ange en dag från betalningens egen dag till och med i dag."),

    MORE_THAN_IS_LEFT(
            422,
            "The credit exceeds what is left",
            "Krediteringen är större än det som återstår",
            "Credit at most the amount that `detail` names.",
            "Kreditera högst det belopp som `detail` anger."),
    AMOUNT_OR_LINES(
            422,
            "The credit names neither or both of amount and lines",
            "Krediteringen anger varken belopp eller rader, eller båda",
            "Give either the amount, or at least one line with its amount.",
            "Ange antingen beloppet eller minst en rad med belopp."),
    LINE_UNKNOWN(
            422,
            "The invoice has no such line",
            "Fakturan har ingen sådan rad",
            "Name a line of the invoice; lines are numbered from 1.",
            "Ange en rad på fakturan; rader numreras från 1."),
    LINE_TWICE(
            422,
            "A line is named twice",
            "En rad anges två gånger",
            "Name each line once, with one amount.",
            "Ange varje rad en gång, med ett belopp."),

    CURRENCY_OTHER(
            422,
            "The payment is in another currency",
            "Betalningen är i en annan valuta",
            "Give the payment in the invoice's currency.",
            "Ange betalningen i fakturans valuta."),

    INSTALMENT_UNKNOWN(
            422,
            "The terms have no such instalment",
            "Villkoren har ingen sådan delbetalning",
            "Name an instalment that the terms have, or leave it out.",
            "Ange en delbetalning som finns i villkoren, eller utelämna den."),

    POPULATION_FIGURES_MISSING(
            422,
            "Population figures are missing",
            "Folkmängdsuppgifter saknas",
            "Import figures for the area and the date that `detail` names.",
            "Läs in uppgifter för det område och datum som `detail` anger."),

    POPULATION_FIGURES_UNPUBLISHED(
            422,
            "No population figures were published in time",
            "Inga folkmängdsuppgifter var publicerade i tid",
            "Import figures of one date for all areas, with `publishedOn` before the day that `detail` names.",
            "Läs in uppgifter från ett datum för alla områden, med `publishedOn` före den dag som "
                    + "`detail` anger."),

    INDEX_FIGURE_MISSING(
            422,
            "An index figure is missing",
            "Ett indextal saknas",
            "Import the figure of the month once it is published. Only this year waits for it.",
            "Läs in månadens indextal när det är publicerat. Bara det här året väntar på det."),

    INDEXED_AMOUNT_TOO_LARGE(
            422,
            "The indexed amount is too large",
            "Det indexerade beloppet är för stort",
            "Check the figures of the series: they raise the amount above what can be invoiced.",
            "Kontrollera seriens indextal: de höjer beloppet över vad som kan faktureras."),

    POPULATION_FILE_UNREADABLE(
            422,
            "The file of population figures cannot be read",
            "Filen med folkmängd går inte att läsa",
            "Correct the file at the place that the pointer names: a line of the CSV file, or a "
                    + "place in the JSON-stat dataset.",
            "Rätta filen på den plats som pekaren anger: en rad i CSV-filen eller en plats i "
                    + "JSON-stat-materialet."),
    LINE_INCOMPLETE(
            422,
            "A line has too few or too many fields",
            "En rad har för få eller för många fält",
            "Give the line as many fields as the header.",
            "Ge raden lika många fält som rubrikraden."),
    AREA_MISSING(
            422,
            "A line names no area",
            "En rad anger inget område",
            "Correct the file at the place that the pointer names: a line of the CSV file, or a "
                    + "place in the JSON-stat dataset.",
            "Rätta filen på den plats som pekaren anger: en rad i CSV-filen eller en plats i "
                    + "JSON-stat-materialet."),
    AREA_MALFORMED(
            422,
            "An area code is not valid",
            "En områdeskod är inte giltig",
            "Write two digits for a county or four for a municipality.",
            "Skriv två siffror för ett län eller fyra för en kommun."),
    DATE_MALFORMED(
            422,
            "A date is not valid",
            "Ett datum är inte giltigt",
            "Write dates as 2026-01-31.",
            "Skriv datum som 2026-01-31."),
    POPULATION_MALFORMED(
            422,
            "A population figure is not valid",
            "En folkmängdsuppgift är inte giltig",
            "Write the number of persons as a whole number without separators, 159662.",
            "Skriv antalet personer som ett heltal utan avskiljare, 159662."),
    FIGURE_TWICE(
            422,
            "A figure occurs twice in the file",
            "En uppgift förekommer två gånger i filen",
            "Keep one of the lines.",
            "Behåll en av raderna."),
    PUBLISHED_BEFORE_ITS_DATE(
            422,
            "The figure is published before its date",
            "Uppgiften är publicerad före sitt datum",
            "Correct the day of publication or the date of the figure.",
            "Rätta publiceringsdagen eller uppgiftens datum."),
    DIMENSION_NOT_TOTAL(
            422,
            "The dataset is divided by another dimension",
            "Materialet är uppdelat på ytterligare en dimension",
            "Fetch the dataset with the total alone of the dimension that `detail` names.",
            "Hämta materialet med bara totalen i den dimension som `detail` anger."),
    CODE_TWICE(
            422,
            "A code occurs twice in the dataset",
            "En kod förekommer två gånger i materialet",
            "Correct the file at the place that the pointer names: a line of the CSV file, or a "
                    + "place in the JSON-stat dataset.",
            "Rätta filen på den plats som pekaren anger: en rad i CSV-filen eller en plats i "
                    + "JSON-stat-materialet."),
    VALUES_OTHER_THAN_SIZE(
            422,
            "The dataset has the wrong number of values",
            "Materialet har fel antal värden",
            "Correct the file at the place that the pointer names: a line of the CSV file, or a "
                    + "place in the JSON-stat dataset.",
            "Rätta filen på den plats som pekaren anger: en rad i CSV-filen eller en plats i "
                    + "JSON-stat-materialet."),

    INDEX_FILE_UNREADABLE(
            422,
            "The file of index figures cannot be read",
            "Filen med indextal går inte att läsa",
            "Correct the line of the CSV file that the pointer names.",
            "Rätta den rad i CSV-filen som pekaren anger."),
    SERIES_MALFORMED(
            422,
            "The name of a series is not valid",
            "Namnet på en serie är inte giltigt",
            "Write a series in 1 to 50 capital letters A-Z, digits and hyphens, as KPI.",
            "Skriv en serie med 1 till 50 versaler A–Z, siffror och bindestreck, som KPI."),
    PERIOD_MALFORMED(
            422,
            "A period is not valid",
            "En period är inte giltig",
            "Write a period as year and month, 2025-10.",
            "Skriv en period som år och månad, 2025-10."),
    INDEX_VALUE_MALFORMED(
            422,
            "An index figure is not valid",
            "Ett indextal är inte giltigt",
            "Write a figure above zero with a decimal point, 410.37: at most nine digits before the "
                    + "point and six after it.",
            "Skriv ett tal större än noll med decimalpunkt, 410.37: högst nio siffror före punkten "
                    + "och sex efter."),
    SOURCE_MISSING(
            422,
            "The source of a figure is missing",
            "Källan till ett indextal saknas",
            "Name the publisher in the column `source` or in the query parameter `source`.",
            "Ange utgivaren i kolumnen `source` eller i frågeparametern `source`."),
    PUBLISHED_BEFORE_ITS_MONTH(
            422,
            "The figure is published before its month has ended",
            "Indextalet är publicerat innan månaden var slut",
            "Correct the day of publication or the period.",
            "Rätta publiceringsdagen eller perioden."),

    BUDGET_FILE_UNREADABLE(
            422,
            "The budget file cannot be read",
            "Budgetfilen går inte att läsa",
            "Correct the line of the file that the pointer names.",
            "Rätta den rad i filen som pekaren anger."),
    COLUMN_MISSING(
            422,
            "The header lacks a column",
            "Rubrikraden saknar en kolumn",
            "Add the column that `detail` names.",
            "Lägg till den kolumn som `detail` anger."),
    COLUMN_UNKNOWN(
            422,
            "The header has an unknown column",
            "Rubrikraden har en okänd kolumn",
            "Remove the column that `detail` names.",
            "Ta bort den kolumn som `detail` anger."),
    CELL_MISSING(
            422,
            "A cell is empty",
            "En cell är tom",
            "Write 0 where there is nothing.",
            "Skriv 0 där det inte finns något."),
    YEAR_MALFORMED(
            422,
            "A year is not valid",
            "Ett årtal är inte giltigt",
            "Write a year with four digits, 1900 or later.",
            "Skriv årtalet med fyra siffror, 1900 eller senare."),
    KIND_UNKNOWN(
            422,
            "A category's kind is not known",
            "Kategorins slag är okänt",
            "Write `INCOME` (intäkt) or `COST` (kostnad).",
            "Skriv `INCOME` (intäkt) eller `COST` (kostnad)."),
    AMOUNT_MALFORMED(
            422,
            "An amount is not valid",
            "Ett belopp är inte giltigt",
            "Write the amount in thousands of kronor with at most three decimals, as 1181 or 1 181,5.",
            "Skriv beloppet i tusental kronor med högst tre decimaler, som 1181 eller 1 181,5."),
    AMOUNT_AMBIGUOUS(
            422,
            "An amount can be read in two ways",
            "Ett belopp kan läsas på två sätt",
            "Write 1,181 as 1181 for a whole number of thousands, or as 1,1810 for a decimal number.",
            "Skriv 1,181 som 1181 för ett helt antal tusental, eller som 1,1810 för ett decimaltal."),
    ROW_TWICE(
            422,
            "A row occurs twice in the file",
            "En rad förekommer två gånger i filen",
            "Keep one of the rows.",
            "Behåll en av raderna."),
    SUM_MISPLACED(
            422,
            "The file has a sum where sums are computed",
            "Filen har en summa där summor räknas ut",
            "Leave sums out of a file with one amount to a line.",
            "Utelämna summor i en fil med ett belopp per rad."),
    SUM_DIFFERS(
            422,
            "A sum does not agree with its rows",
            "En summa stämmer inte med sina rader",
            "Correct the sum or the rows; `detail` shows both values.",
            "Rätta summan eller raderna; `detail` visar båda värdena."),
    COSTS_NEGATIVE(
            422,
            "A cost is below zero",
            "En kostnad är mindre än noll",
            "Write costs without a sign.",
            "Skriv kostnader utan tecken."),
    AGREEMENT_MALFORMED(
            422,
            "The agreements are not written as ids",
            "Avtalen är inte angivna med id",
            "Name agreements by their ids, separated by blanks.",
            "Ange avtal med deras id, åtskilda av blanksteg."),
    AGREEMENT_TWICE(
            422,
            "An agreement is paid from two rows",
            "Ett avtal betalas från två rader",
            "Name the agreement in one row of the year.",
            "Ange avtalet på en av årets rader."),
    AGREEMENT_UNKNOWN(
            422,
            "The agreement is not known",
            "Avtalet är okänt",
            "Name an agreement that your organisation is party to or may see.",
            "Ange ett avtal som er organisation är part i eller får se."),
    FRAME_NO_COST(
            422,
            "An agreement is named in a row of income",
            "Ett avtal anges på en intäktsrad",
            "Name the agreement in a row of costs.",
            "Ange avtalet på en kostnadsrad."),

    IDEMPOTENCY_KEY_REUSED(
            422,
            "The Idempotency-Key was used for another request",
            "Idempotency-Key är använd för ett annat anrop",
            "Take a new key for a new request.",
            "Ta en ny nyckel för ett nytt anrop."),

    ATTACHMENT_ERASED_WHOLE(
            422,
            "The content of a file is erased as a whole",
            "Innehållet i en fil raderas i sin helhet",
            "Send `kind` ERASED and `attachmentId`, without `paragraph` and `passages`.",
            "Ange `kind` ERASED och `attachmentId`, utan `paragraph` och `passages`."),
    ATTACHMENT_UNKNOWN(
            422,
            "The agenda has no such file",
            "Föredragningslistan har ingen sådan fil",
            "Read `/meetings/{id}/agenda/attachments`.",
            "Läs `/meetings/{id}/agenda/attachments`."),
    PASSAGES_MISSING(
            422,
            "The words to hide are missing",
            "Orden som ska döljas saknas",
            "Send the words in `passages`.",
            "Ange orden i `passages`."),
    PASSAGES_UNEXPECTED(
            422,
            "Unpublishing takes no words",
            "En avpublicering tar inga ord",
            "Leave `passages` out, or choose another `kind`.",
            "Utelämna `passages` eller välj en annan `kind`."),
    PASSAGE_INVALID(
            422,
            "The words are too short to be hidden",
            "Orden är för korta för att döljas",
            "Send at least three characters, as they stand in the minutes.",
            "Ange minst tre tecken, som de står i protokollet."),
    PASSAGE_NOT_FOUND(
            422,
            "The words stand nowhere",
            "Orden finns ingenstans",
            "Write the words as they stand in the minutes, or leave `paragraph` out to look everywhere.",
            "Ange orden som de står i protokollet, eller utelämna `paragraph` för att söka överallt."),
    WORDS_ARE_MASKED(
            422,
            "The text has words that are masked",
            "Texten innehåller ord som är maskade",
            "Write it without the words, or remove the mask that `detail` names.",
            "Skriv utan orden, eller ta bort maskningen som `detail` anger."),
    REASON_NAMES_PASSAGE(
            422,
            "The reason has the words that are to be hidden",
            "Skälet innehåller orden som ska döljas",
            "Everybody may read the reason. Say why without the words.",
            "Skälet får läsas av alla. Ange det utan orden."),

    MINUTES_EMPTY(
            422,
            "The minutes are empty",
            "Protokollet är tomt",
            "Send the minutes as plain text in UTF-8.",
            "Skicka protokollet som ren text i UTF-8."),
    MINUTES_NOT_TEXT(
            422,
            "The minutes are not plain text",
            "Protokollet är inte ren text",
            "Send the minutes as plain text in UTF-8.",
            "Skicka protokollet som ren text i UTF-8."),
    MINUTES_NOT_UTF8(
            422,
            "The minutes are not in UTF-8",
            "Protokollet är inte i UTF-8",
            "Send the minutes as plain text in UTF-8.",
            "Skicka protokollet som ren text i UTF-8."),
    MINUTES_NOT_PDF(
            422,
            "The minutes are not a PDF file",
            "Protokollet är ingen PDF-fil",
            "Send a PDF file, or declare the media type that the minutes have.",
            "Skicka en PDF-fil, eller ange den mediatyp som protokollet har."),
    MINUTES_PDF_DAMAGED(
            422,
            "The PDF file is damaged",
            "PDF-filen är skadad",
            "Send the whole file, or make it anew.",
            "Skicka hela filen, eller skapa den på nytt."),
    MINUTES_PDF_ENCRYPTED(
            422,
            "The PDF file is locked",
            "PDF-filen är låst",
            "Save the minutes without a password and without a lock on copying text.",
            "Spara protokollet utan lösenord och utan spärr mot att kopiera text."),
    MINUTES_PDF_WITHOUT_TEXT(
            422,
            "The PDF file has no text",
            "PDF-filen innehåller ingen text",
            "Send the file that the minutes were made as, or a scanned one with recognised text (OCR).",
            "Skicka filen som protokollet skapades som, eller en inläst fil med igenkänd text (OCR)."),
    MINUTES_PDF_TOO_COMPLEX(
            422,
            "The PDF file takes too much to read",
            "PDF-filen kräver för mycket för att läsas",
            "Save the minutes anew as a simple PDF file, or send them as plain text.",
            "Spara protokollet på nytt som en enkel PDF-fil, eller skicka det som ren text."),
    MINUTES_TOO_MANY_PAGES(
            422,
            "The minutes have too many pages",
            "Protokollet har för många sidor",
            "Send the minutes of one meeting, without their attachments.",
            "Skicka protokollet från ett sammanträde, utan bilagor."),
    MINUTES_CHARSET(
            422,
            "The minutes cannot be read in their charset",
            "Protokollet kan inte läsas med den angivna teckenkodningen",
            "Declare the charset that the text has, or send it as UTF-8.",
            "Ange den teckenkodning som texten har, eller skicka den som UTF-8."),
    MINUTES_WITHOUT_PARAGRAPHS(
            422,
            "The minutes have no paragraphs",
            "Protokollet har inga paragrafer",
            "Begin each paragraph on a line of its own with § and its number.",
            "Börja varje paragraf på en egen rad med § och nummer."),
    MINUTES_TOO_MANY_PARAGRAPHS(
            422,
            "The minutes have too many paragraphs",
            "Protokollet har för många paragrafer",
            "Send the minutes of one meeting.",
            "Skicka protokollet från ett sammanträde."),
    MINUTES_TOO_MANY_LINES(
            422,
            "The minutes have too many lines",
            "Protokollet har för många rader",
            "Send the minutes of one meeting.",
            "Skicka protokollet från ett sammanträde."),
    MINUTES_LINE_TOO_LONG(
            422,
            "A line of the minutes is too long",
            "En rad i protokollet är för lång",
            "Save the minutes with line ends.",
            "Spara protokollet med radbrytningar."),

    BODY_UNKNOWN(
            422,
            "The body is not known",
            "Gruppen är okänd",
            "Register the body, or name another by `?body=`.",
            "Registrera gruppen eller ange en annan med `?body=`."),
    MEETING_BODY_MISSING(
            422,
            "The minutes do not name the body",
            "Protokollet anger ingen grupp",
            "Name the body by `?body=`.",
            "Ange gruppen med `?body=`."),
    MEETING_DATE_MISSING(
            422,
            "The minutes do not name the day",
            "Protokollet anger ingen dag",
            "Name the day of the meeting by `?date=`.",
            "Ange sammanträdets dag med `?date=`."),
    PARAGRAPH_NUMBER_DUPLICATE(
            422,
            "A paragraph number occurs twice in the minutes",
            "Ett paragrafnummer förekommer två gånger i protokollet",
            "Correct the number in the text.",
            "Rätta numret i texten."),

    DOCUMENT_TYPE_MISMATCH(
            422,
            "The file is not of the type that it says",
            "Filen är inte av den typ som anges",
            "Send a whole PDF, DOCX or UTF-8 text, with its own `Content-Type` and file name ending.",
            "Skicka en hel PDF, DOCX eller text i UTF-8, med rätt `Content-Type` och filändelse."),
    DOCUMENT_EMPTY(
            422, "The file is empty", "Filen är tom", "Send a file with content.", "Skicka en fil med innehåll."),

    IF_MATCH_REQUIRED(
            428,
            "If-Match is missing",
            "If-Match saknas",
            "Send `If-Match` with the `ETag` that you have read.",
            "Skicka `If-Match` med den `ETag` ni har läst."),

    TOO_MANY_REQUESTS(
            429,
            "The client has too many requests open",
            "Klienten har för många öppna anrop",
            "Wait for answers before you send more; `Retry-After` says how long.",
            "Vänta på svar innan ni skickar fler; `Retry-After` anger hur länge."),

    INTERNAL_ERROR(
            500,
            "An internal fault",
            "Internt fel",
            "Quote the `traceId` when you report it.",
            "Ange `traceId` när ni anmäler felet."),

    DATABASE_BUSY(
            503,
            "The database is busy or away",
            "Databasen är upptagen eller borta",
            "Repeat the request after `Retry-After`.",
            "Gör om anropet efter `Retry-After`."),

    PDF_BUSY(
            503,
            "Too many PDF files are being made or read",
            "För många PDF-filer skapas eller läses just nu",
            "Repeat the request after `Retry-After`.",
            "Gör om anropet efter `Retry-After`."),

    SEAL_KEY_EXPIRED(
            503,
            "The certificate of the seal is not valid",
            "Stämpelns certifikat är inte giltigt",
            "Nothing can be sealed until whoever runs the service has installed a key with a valid certificate.",
            "Inget kan stämplas förrän den som driver tjänsten har installerat en nyckel med ett giltigt certifikat."),
    AGREEMENTS_UNAVAILABLE(
            503,
            "The agreements service is unavailable",
            "Avtalstjänsten kan inte nås nu",
            "Repeat the request after `Retry-After`: the answer needs agreements, which could not be asked.",
            "Gör om anropet efter `Retry-After`: svaret behöver avtalstjänsten, som inte kunde tillfrågas."),

    FINANCE_UNAVAILABLE(
            503,
            "Finance cannot be asked now",
            "Ekonomitjänsten kan inte nås nu",
            "Repeat the request after `Retry-After`.",
            "Gör om anropet efter `Retry-After`."),
    FINANCE_BEHIND(
            503,
            "Finance has not been told of the agreement yet",
            "Ekonomitjänsten känner inte till avtalet än",
            "Repeat the request after `Retry-After`.",
            "Gör om anropet efter `Retry-After`."),

    BAD_GATEWAY(
            502,
            "The service broke off before it answered",
            "Tjänsten avbröt innan den svarade",
            "Repeat the request after `Retry-After`, with the same `Idempotency-Key`: whether it "
                    + "took effect is not known.",
            "Gör om anropet efter `Retry-After`, med samma `Idempotency-Key`: det är okänt om det fick verkan."),
    SERVICE_UNAVAILABLE(
            503,
            "The service is not running",
            "Tjänsten är inte i gång",
            "Repeat the request after `Retry-After`.",
            "Gör om anropet efter `Retry-After`."),
    SERVICE_BUSY(
            503,
            "The service has too much to do",
            "Tjänsten har för mycket att göra",
            "Repeat the request after `Retry-After`.",
            "Gör om anropet efter `Retry-After`."),
    ISSUER_UNAVAILABLE(
            503,
            "Tokens cannot be checked now",
            "Åtkomsttoken kan inte kontrolleras nu",
            "Repeat the request after `Retry-After`.",
            "Gör om anropet efter `Retry-After`."),
    GATEWAY_TIMEOUT(
            504,
            "The service did not answer in time",
            "Tjänsten svarade inte i tid",
            "Repeat the request after `Retry-After`, with the same `Idempotency-Key`: whether it "
                    + "took effect is not known.",
            "Gör om anropet efter `Retry-After`, med samma `Idempotency-Key`: det är okänt om det fick verkan.");

    /// What `type` says of a code before the code itself: the path of its page on the gateway.
    private static final String PAGES = "/problems/";

    private static final Map<String, ProblemCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ProblemCode::code, Function.identity()));

    private final String code;

    // Made by List.of, so that nothing changes it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Integer> statuses;

    private final String title;
    private final String swedishTitle;
    private final String remedy;
    private final String swedishRemedy;

    ProblemCode(int status, String title, String swedishTitle, String remedy, String swedishRemedy) {
        this(List.of(status), title, swedishTitle, remedy, swedishRemedy);
    }

    ProblemCode(int status, int laterStatus, String title, String swedishTitle, String remedy, String swedishRemedy) {
        this(List.of(status, laterStatus), title, swedishTitle, remedy, swedishRemedy);
    }

    ProblemCode(List<Integer> statuses, String title, String swedishTitle, String remedy, String swedishRemedy) {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.statuses = statuses;
        this.title = title;
        this.swedishTitle = swedishTitle;
        this.remedy = remedy;
        this.swedishRemedy = swedishRemedy;
    }

    /// The constant of a code as it is sent; empty for a text that is no code of this list.
    public static Optional<ProblemCode> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// As it is sent: lower case with hyphens, `clause-id-twice`. It follows from the constant's name.
    public String code() {
        return code;
    }

    /// As [#code()], so that a log line or a text shows what a client sees.
    @Override
    public String toString() {
        return code;
    }

    /// The HTTP statuses of the problem documents that can have this code, in ascending order.
    public List<Integer> statuses() {
        return statuses;
    }

    /// What is wrong, in a few words.
    public Text title() {
        return new Text(title, swedishTitle);
    }

    /// What to do about it, in one or more sentences.
    public Text remedy() {
        return new Text(remedy, swedishRemedy);
    }

    /// The problem document's `type` (RFC 9457 § 3.1.1): a URI that leads to the page of this code.
    ///
    /// @param base scheme and authority of the gateway as clients reach it, without a slash at the end; empty for
    ///     the relative reference `/problems/clause-id-twice`, which leads there from every answer of the gateway
    public String type(String base) {
        return base + PAGES + code;
    }

    /// A text in both languages of the public API.
    public record Text(String english, String swedish) {}
}
