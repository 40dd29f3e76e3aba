package org.kommunalcampus.catalogue.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Money;

class ModuleDescriptionTest {

    @Test
    void emptyRowsAreLeftOutAndElementsGoOnNamingTheirOutcomes() {
        ModuleDescription description = ModuleDescription.of(Map.of(
                "/outcomes/0/text", "Erstes",
                "/outcomes/1/text", " ",
                "/outcomes/2/text", "Drittes",
                "/elements/3/title", "Übung",
                "/elements/3/outcomes", "1, 2, 3"));

        assertThat(description.outcomes()).extracting(Outcome::text).containsExactly("Erstes", "Drittes");
        assertThat(description.elements()).singleElement().returns(Set.of(1, 2), Element::outcomes);
    }

    @Test
    void moreThanTenRowsKeepTheirOrder() {
        ModuleDescription description = ModuleDescription.of(Map.of());
        for (int i = 0; i < 12; i++) {
            description = description.with("/elements/" + i + "/title", "Teil " + (i + 1));
        }
        assertThat(description.elements())
                .extracting(Element::title)
                .startsWith("Teil 1", "Teil 2")
                .endsWith("Teil 12");
    }

    @Test
    void numbersAreReadWithPointOrComma() {
        ModuleDescription description =
                ModuleDescription.of(Map.of("/hours", "7,5", "/price/amount", "120.00", "/ects", "x"));

        assertThat(description.hours()).isEqualByComparingTo("7.5");
        assertThat(description.price()).isEqualTo(Money.euros(BigDecimal.valueOf(120)));
        assertThat(description.problems())
                .extracting(problem -> problem.pointer())
                .containsExactly("/ects");
    }

    @Test
    void alternativesAreSeparatedByABar() {
        assertThat(ModuleDescription.of(Map.of("/prerequisites/0", "ZB-103 | ZB-127", "/prerequisites/1", "A/7"))
                        .prerequisites())
                .containsExactly(java.util.List.of("ZB-103", "ZB-127"), java.util.List.of("A/7"));
    }
}
