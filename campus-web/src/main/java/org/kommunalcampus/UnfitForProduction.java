package org.kommunalcampus;

import java.util.List;
import lombok.Getter;

/** The program would not be safe with these settings. */
@Getter
class UnfitForProduction extends RuntimeException {

    private final List<String> faults;

    UnfitForProduction(List<String> faults) {
        super(String.join(" ", faults));
        this.faults = List.copyOf(faults);
    }
}
