package org.kommunalcampus.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;

class NavigationTest {

    @Test
    void aVisitorSeesTheCatalogueAlone() {
        assertThat(Navigation.of(Set.of(), "/")).extracting(NavItem::href).containsExactly("/catalogue");
    }

    @Test
    void theCurriculumComesFirstForALearner() {
        assertThat(Navigation.of(Set.of(Role.LEARNER), "/"))
                .extracting(NavItem::href)
                .containsExactly("/curriculum", "/catalogue", "/profile", "/records");
    }

    @Test
    void onlyTheOperatorIsLedToOperation() {
        assertThat(Navigation.of(Set.of(Role.OPERATOR), "/"))
                .extracting(NavItem::href)
                .contains("/operator");
        assertThat(Navigation.of(Set.of(Role.HR, Role.LEARNER), "/"))
                .extracting(NavItem::href)
                .doesNotContain("/operator");
    }

    @Test
    void aPageBelowAnAreaMarksTheArea() {
        assertThat(Navigation.of(Set.of(Role.LEARNER), "/catalogue/4711"))
                .filteredOn(NavItem::current)
                .extracting(NavItem::href)
                .containsExactly("/catalogue");
        assertThat(Navigation.of(Set.of(Role.LEARNER), "/enrolments"))
                .filteredOn(NavItem::current)
                .extracting(NavItem::href)
                .containsExactly("/curriculum");
        assertThat(Navigation.of(Set.of(Role.LEARNER), "/profiles")).noneMatch(NavItem::current);
    }
}
