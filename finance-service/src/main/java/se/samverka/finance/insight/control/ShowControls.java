package se.samverka.finance.insight.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import se.samverka.finance.insight.control.model.ControlFilter;
import se.samverka.finance.insight.control.model.ControlResult;
import se.samverka.finance.insight.control.store.ControlResults;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;

/// Results of controls as API documents.
@ApplicationScoped
public class ShowControls {

    private final Controls controls;
    private final ControlResults results;

    ShowControls(Controls controls, ControlResults results) {
        this.controls = controls;
        this.results = results;
    }

    /// @throws RuleBroken 404 for a result that is unknown or has been deleted
    public ControlResult one(UUID id) {
        return results.find(id).orElseThrow(() -> RuleBroken.notFound("control"));
    }

    public Page<ControlResult> page(ControlFilter filter, boolean descending, int offset, int limit) {
        return results.page(filter, descending, offset, limit);
    }

    /// @param address turns a path below the API's root into a URL
    public ControlDocument document(ControlResult result, Function<String, java.net.URI> address) {
        var title = controls.find(result.code())
                .map(Control::title)
                .orElseGet(() -> new Control.Title(result.code(), result.code()));
        return ControlDocument.of(result, title, address);
    }
}
