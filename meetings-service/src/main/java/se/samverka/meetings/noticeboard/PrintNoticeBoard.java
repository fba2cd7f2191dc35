package se.samverka.meetings.noticeboard;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.meetings.paper.PaperStyle;

/// The notice board as a page.
@ApplicationScoped
public class PrintNoticeBoard {

    private final Template template;
    private final PaperStyle style;

    PrintNoticeBoard(@Location("paper/notice-board.html") Template template, PaperStyle style) {
        this.template = template;
        this.style = style;
    }

    public String page(NoticeBoardDocument board) {
        return template.data("board", board).data("style", style.css()).render();
    }
}
