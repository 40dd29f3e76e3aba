package org.kommunalcampus.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kommunalcampus.shared.Parsed;

/** The units of a municipality as lists name them: by their codes, or by their names where these are clear. */
final class NamedUnits {

    private final Map<String, UUID> byCode = new HashMap<>();
    private final Map<String, UUID> byName = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    private NamedUnits() {}

    static NamedUnits of(List<OrgUnit> units) {
        var named = new NamedUnits();
        for (OrgUnit unit : units) {
            named.byCode.put(KeyFormats.fold(unit.getCode()), unit.getId());
            if (named.byName.put(KeyFormats.fold(unit.getName()), unit.getId()) != null) {
                named.shared.add(KeyFormats.fold(unit.getName()));
            }
        }
        return named;
    }

    /** The unit that is meant. */
    Parsed<UUID> find(String text) {
        String key = KeyFormats.fold(text);
        UUID coded = byCode.get(key);
        if (coded != null) {
            return Parsed.of(coded);
        }
        if (shared.contains(key)) {
            return Parsed.refused("ambiguous-unit", "Several units are called " + text + "; name the code.");
        }
        UUID named = byName.get(key);
        return named == null
                ? Parsed.refused("unknown-unit", "The municipality has no unit " + text + ".")
                : Parsed.of(named);
    }
}
