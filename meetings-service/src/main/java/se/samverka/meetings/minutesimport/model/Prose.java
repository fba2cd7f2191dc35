package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;

/// Turns lines into running text: blank lines divide blocks, bullets begin lines, line ends become spaces.
final class Prose {

    private final Hyphens hyphens;

    Prose(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    /// The blocks between blank lines.
    static List<List<Line>> blocks(List<Line> lines) {
        var blocks = new ArrayList<List<Line>>();
        var block = new ArrayList<Line>();
        for (var line : lines) {
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(List.copyOf(block));
        }
        return blocks;
    }

    /// All blocks with an empty line between; bulleted blocks after each other stay together.
    String text(List<Line> lines) {
        var text = new StringBuilder();
        boolean bulleted = false;
        for (var block : blocks(lines)) {
            boolean nowBulleted = block.getFirst().isBulleted();
            if (!text.isEmpty()) {
                text.append(bulleted && nowBulleted ? "\n" : "\n\n");
            }
            text.append(block(block));
            bulleted = nowBulleted;
        }
        return text.toString();
    }

    /// One block as one line, or as one line for each bullet in it.
    String block(List<Line> block) {
        var text = new StringBuilder();
        var line = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
            var current = block.get(i);
            if (current.isBulleted() || i == 0) {
                text.append(line).append(i == 0 ? "" : "\n");
                line.setLength(0);
                line.append(current.isBulleted() ? "• " + current.withoutBullet() : current.text());
            } else {
                hyphens.append(line, block.get(i - 1), current);
            }
        }
        return text.append(line).toString();
    }
}
