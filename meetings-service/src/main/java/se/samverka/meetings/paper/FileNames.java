package se.samverka.meetings.paper;

import java.time.LocalDate;
import se.samverka.meetings.meeting.model.ParagraphLabel;

/// The names of files, as they are saved.
public final class FileNames {

    private FileNames() {}

    public static String minutes(LocalDate day) {
        return "protokoll-" + day + ".pdf";
    }

    public static String agenda(LocalDate day) {
        return "foredragningslista-" + day + ".pdf";
    }

    public static String extract(ParagraphLabel label) {
        return "protokollsutdrag-" + label.path().replaceAll("[^a-z0-9]", "_") + ".pdf";
    }
}
