package org.kommunalcampus.web.layout;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.kommunalcampus.shared.Role;

/** The main navigation: which areas a person may open. */
public final class Navigation {

    private static final List<Area> AREAS = List.of(
            new Area(
                    "layout.nav.curriculum",
                    "/lehrplan",
                    Set.of("/buchungen"),
                    "checklist",
                    roles -> roles.contains(Role.LEARNER)),
            new Area("layout.nav.catalogue", "/katalog", Set.of("/pakete"), "search", roles -> true),
            new Area(
                    "layout.nav.topics",
                    "/themen",
                    Set.of(),
                    "search",
                    roles -> roles.contains(Role.PROVIDER) || roles.contains(Role.REVIEWER)),
            new Area(
                    "layout.nav.profile",
                    "/profil",
                    Set.of(
                            "/meine-daten",
                            "/meine-daten/auskunft",
                            "/meine-daten/einwilligungen",
                            "/meine-daten/loeschung"),
                    "account-circle",
                    roles -> roles.contains(Role.LEARNER)),
            new Area(
                    "layout.nav.groups",
                    "/lerngruppen",
                    Set.of("/austausch"),
                    "mail",
                    roles -> roles.contains(Role.LEARNER)),
            new Area(
                    "layout.nav.records",
                    "/nachweise",
                    Set.of(),
                    "check",
                    roles -> roles.contains(Role.LEARNER) || roles.contains(Role.FORMER)),
            new Area("layout.myData", "/meine-daten", Set.of(), "account-circle", roles -> roles.contains(Role.FORMER)),
            new Area("layout.nav.hr", "/personal", Set.of(), "calendar-today", roles -> roles.contains(Role.HR)),
            new Area("layout.nav.team", "/team", Set.of(), "check", roles -> roles.contains(Role.MANAGER)),
            new Area(
                    "layout.nav.approvals",
                    "/genehmigungen",
                    Set.of("/budgets"),
                    "checklist",
                    roles -> roles.contains(Role.MANAGER) || roles.contains(Role.HR)),
            new Area(
                    "layout.nav.absences",
                    "/abwesenheiten",
                    Set.of(),
                    "calendar-today",
                    roles -> roles.contains(Role.MANAGER) || roles.contains(Role.HR)),
            new Area(
                    "layout.nav.council",
                    "/mitbestimmung",
                    Set.of(),
                    "info",
                    roles -> roles.contains(Role.STAFF_COUNCIL) || roles.contains(Role.DATA_PROTECTION)),
            new Area("layout.nav.provider", "/anbieter", Set.of(), "edit", roles -> roles.contains(Role.PROVIDER)),
            new Area("layout.nav.review", "/beirat", Set.of(), "checklist", roles -> roles.contains(Role.REVIEWER)),
            new Area(
                    "layout.nav.whatIf",
                    "/was-waere-wenn",
                    Set.of(),
                    "help",
                    roles -> roles.contains(Role.HR) || roles.contains(Role.REVIEWER)),
            new Area("layout.nav.operator", "/betrieb", Set.of(), "autorenew", roles -> roles.contains(Role.OPERATOR)));

    private Navigation() {}

    /**
     * The entries for a person, the area of the page shown marked as current.
     *
     * @param roles the person's roles, empty for a visitor
     * @param path the page shown, without context path and query
     */
    public static List<NavItem> of(Set<Role> roles, String path) {
        return AREAS.stream()
                .filter(area -> area.openTo.test(roles))
                .map(area -> new NavItem(area.labelKey, area.href, area.holds(path), area.icon))
                .toList();
    }

    /** An area with the page that leads into it and the pages elsewhere that belong to it. */
    private record Area(String labelKey, String href, Set<String> elsewhere, String icon, Predicate<Set<Role>> openTo) {
        boolean holds(String path) {
            return path.equals(href) || path.startsWith(href + "/") || elsewhere.contains(path);
        }
    }
}
