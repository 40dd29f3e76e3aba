package org.kommunalcampus.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;

class NavigationTest {

    @Test
    void aVisitorSeesTheCatalogueAlone() {
        assertThat(Navigation.of(Set.of(), "/")).extracting(NavItem::href).containsExactly("/katalog");
    }

    @Test
    void theCurriculumComesFirstForALearner() {
        assertThat(Navigation.of(Set.of(Role.LEARNER), "/"))
                .extracting(NavItem::href)
                .containsExactly("/lehrplan", "/katalog", "/profil", "/lerngruppen", "/nachweise");
    }

    @Test
    void onlyTheOperatorIsLedToOperation() {
        assertThat(Navigation.of(Set.of(Role.OPERATOR), "/"))
                .extracting(NavItem::href)
                .contains("/betrieb");
        assertThat(Navigation.of(Set.of(Role.HR, Role.LEARNER), "/"))
                .extracting(NavItem::href)
                .doesNotContain("/betrieb");
    }

    @Test
    void aPageBelowAnAreaMarksTheArea() {
        assertThat(Navigation.of(Set.of(Role.LEARNER), "/katalog/4711"))
                .filteredOn(NavItem::current)
                .extracting(NavItem::href)
                .containsExactly("/katalog");
        assertThat(Navigation.of(Set.of(Role.LEARNER), "/buchungen"))
                .filteredOn(NavItem::current)
                .extracting(NavItem::href)
                .containsExactly("/lehrplan");
        assertThat(Navigation.of(Set.of(Role.LEARNER), "/profilbild")).noneMatch(NavItem::current);
    }
}
