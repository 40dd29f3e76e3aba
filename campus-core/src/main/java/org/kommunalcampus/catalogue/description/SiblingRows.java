package org.kommunalcampus.catalogue.description;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the modules of a provider build on each other. */
@Component
@SetBased("how all modules of a provider build on each other, in two queries")
@RequiredArgsConstructor
class SiblingRows {

    private final JdbcClient jdbc;

    List<Sibling> of(ProviderId provider) {
        Map<ModuleId, Map<Integer, List<ModuleId>>> groups = new HashMap<>();
        jdbc.sql("""
                        select p.module_id, p.group_no, p.prerequisite_id from module_prerequisite p
                        join learning_module m on m.id = p.module_id where m.provider_id = :provider""").param("provider", provider.toString()).query(row -> {
            groups.computeIfAbsent(ModuleId.of(row.getString("module_id")), module -> new TreeMap<>())
                    .computeIfAbsent(row.getInt("group_no"), group -> new ArrayList<>())
                    .add(ModuleId.of(row.getString("prerequisite_id")));
        });
        return jdbc.sql(
                        "select id, external_id, title, state, certified_basis from learning_module where provider_id = :provider")
                .param("provider", provider.toString())
                .query((row, number) -> {
                    ModuleId id = ModuleId.of(row.getString("id"));
                    String state = row.getString("state");
                    return new Sibling(
                            id,
                            row.getString("external_id"),
                            row.getString("title"),
                            "PUBLISHED".equals(state) && row.getString("certified_basis") != null,
                            "WITHDRAWN".equals(state),
                            List.copyOf(groups.getOrDefault(id, Map.of()).values()));
                })
                .list();
    }
}
