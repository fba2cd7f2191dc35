package se.samverka.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/// Words that say nothing about what a text is about, as Lucene lists them for Swedish.
final class StopWords {

    private StopWords() {}

    static List<String> read() {
        var words = new ArrayList<String>();
        for (var word : SwedishAnalyzer.getDefaultStopSet()) {
            words.add(new String((char[]) word));
        }
        return words;
    }
}
