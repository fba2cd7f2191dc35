package se.samverka.meetings.paper.model;

import java.util.ArrayList;
import java.util.List;

/// Words of a text that are a link on the page.
///
/// @param occurrence which occurrence of the words in the text, from 0
/// @param title what the link leads to, for those who hear the page
public record LinkedWords(String words, int occurrence, String href, String title) {

    /// @param start where the words stand in the text
    public static LinkedWords at(String text, int start, String words, String href, String title) {
        int occurrence = 0;
        for (int at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) {
            occurrence++;
        }
        return new LinkedWords(words, occurrence, href, title);
    }

    /// The blocks of the text, with the links in them.
    public static List<Block> in(List<Block> blocks, List<LinkedWords> all) {
        if (all.isEmpty()) {
            return blocks;
        }
        var linked = new ArrayList<Block>();
        var seen = new int[all.size()];
        for (var block : blocks) {
            var links = new ArrayList<Block.Link>();
            for (int line = 0; line < block.lines().size(); line++) {
                for (int i = 0; i < all.size(); i++) {
                    find(block.lines().get(line), line, all.get(i), i, seen, links);
                }
            }
            linked.add(block.with(links));
        }
        return linked;
    }

    private static void find(String text, int line, LinkedWords one, int index, int[] seen, List<Block.Link> links) {
        for (int at = text.indexOf(one.words); at >= 0; at = text.indexOf(one.words, at + 1)) {
            if (seen[index] == one.occurrence) {
                links.add(new Block.Link(line, at, at + one.words.length(), one.href, one.title));
            }
            seen[index]++;
        }
    }
}
