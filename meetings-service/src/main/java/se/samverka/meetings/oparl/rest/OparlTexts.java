package se.samverka.meetings.oparl.rest;

/// What the OpenAPI document says of many operations alike.
final class OparlTexts {

    static final String TAG =
            "What is public, by the OParl standard 1.1 (oparl.org) / Det som är offentligt, enligt standarden OParl 1.1";

    static final String SYSTEM =
            "Clients begin here and follow addresses. Everybody reads the same, with a token or without,"
                    + " and any web site may (Access-Control-Allow-Origin: *). Field names are OParl's; errors are problem"
                    + " documents as everywhere else. / Klienter börjar här och följer adresser. Alla läser detsamma, med eller"
                    + " utan token, och alla webbplatser får det (Access-Control-Allow-Origin: *). Fältnamnen är OParls; fel är"
                    + " problemdokument som överallt annars.";

    static final String OBJECT = "At the address that is its id. One that is not public any more is still here, with"
            + " deleted: true and nothing else than its id, type and times. / På den adress som är dess id. Ett objekt"
            + " som inte längre är offentligt finns kvar, med deleted: true och inget annat än id, typ och tider.";

    static final String LIST = "In the order in which the objects became public; what appears meanwhile stands last. To"
            + " keep a copy up to date, ask with modified_since for what has changed since the last time: deleted"
            + " objects are then in the list too. / I den ordning som objekten blev offentliga; det som tillkommer"
            + " medan listan läses står sist. För att hålla en kopia aktuell: fråga med modified_since efter det som"
            + " ändrats sedan sist, då finns även borttagna objekt med.";

    private OparlTexts() {}
}
