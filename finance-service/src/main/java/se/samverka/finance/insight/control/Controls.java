package se.samverka.finance.insight.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All controls, always in the same order.
@ApplicationScoped
class Controls {

    private final List<Control> all;

    Controls(@io.quarkus.arc.All List<Control> all) {
        this.all = all.stream().sorted(Comparator.comparing(Control::code)).toList();
    }

    List<String> codes() {
        return all.stream().map(Control::code).toList();
    }

    /// Empty for a control of an earlier version of the service whose results are still stored.
    Optional<Control> find(String code) {
        return all.stream().filter(control -> control.code().equals(code)).findFirst();
    }
}
