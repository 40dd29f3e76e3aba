package org.kommunalcampus.curriculum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what regions decided about plans: versions are added and never changed. */
@Component
@SetBased("the latest policy of every region, in one query")
@RequiredArgsConstructor
class StoredPolicies {

    private static final String VERSIONS =
            "select region_id, n, settings, saved_at, saved_by, remark from recommender_policy ";

    private static final String RULES = "switchedOff";

    private final JdbcClient jdbc;
    private final PlanSettings plans;
    private final JsonMapper json = new JsonMapper();

    long count() {
        return jdbc.sql("select count(*) from recommender_policy")
                .query(Long.class)
                .single();
    }

    /** The latest policy of each region that has decided something. */
    RegionPolicies current() {
        Map<RegionId, Policy> latest = new HashMap<>();
        jdbc.sql(VERSIONS + "p where n = (select max(n) from recommender_policy l where l.region_id = p.region_id)")
                .query((row, number) -> latest.put(
                        RegionId.of(row.getString("region_id")),
                        version(row).settings().policy(row.getInt("n"))))
                .list();
        return new RegionPolicies(latest, plans.shipped());
    }

    /** What the installation plans by where nothing is decided. */
    PolicyVersion shipped() {
        return PolicyVersion.shipped(PolicySettings.of(plans.shipped()));
    }

    Optional<PolicyVersion> version(RegionId region, int n) {
        return jdbc.sql(VERSIONS + "where region_id = :region and n = :n")
                .param("region", region.toString())
                .param("n", n)
                .query((row, number) -> version(row))
                .optional();
    }

    /** The latest first. */
    Page<PolicyVersion> versions(RegionId region, Pageable page) {
        List<PolicyVersion> content = jdbc.sql(
                        VERSIONS + "where region_id = :region order by n desc limit :size offset :offset")
                .param("region", region.toString())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> version(row))
                .list();
        return new PageImpl<>(content, page, latest(region) - 1L);
    }

    /** Number of the region's latest version; 1 where nothing is decided. */
    int latest(RegionId region) {
        return jdbc.sql("select coalesce(max(n), 1) from recommender_policy where region_id = :region")
                .param("region", region.toString())
                .query(Integer.class)
                .single();
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} where somebody else was faster. */
    void add(RegionId region, PolicyVersion version) {
        jdbc.sql("""
                        insert into recommender_policy (region_id, n, settings, saved_at, saved_by, remark)
                        values (:region, :n, :settings, :at, :by, :remark)""")
                .param("region", region.toString())
                .param("n", version.version())
                .param("settings", write(version.settings()))
                .param("at", Times.stored(version.savedAt()))
                .param("by", version.savedBy())
                .param("remark", version.comment())
                .update();
    }

    private PolicyVersion version(ResultSet row) throws SQLException {
        return new PolicyVersion(
                row.getInt("n"),
                read(row.getString("settings")),
                Times.read(row, "saved_at"),
                row.getString("saved_by"),
                row.getString("remark"));
    }

    private String write(PolicySettings settings) {
        ObjectNode node = json.createObjectNode();
        settings.values().forEach((setting, value) -> node.put(setting.key(), value));
        var rules = node.putArray(RULES);
        settings.switchedOff().forEach(rule -> rules.add(rule.name()));
        return json.writeValueAsString(node);
    }

    /** A setting that did not exist when the version was saved has the value that the program ships; one that is gone is passed over. */
    private PolicySettings read(String text) {
        JsonNode node = json.readTree(text);
        var values = new EnumMap<PolicySetting, Integer>(PolicySetting.class);
        PolicySettings shipped = PolicySettings.standard();
        for (PolicySetting setting : PolicySetting.values()) {
            JsonNode value = node.path(setting.key());
            Integer known = value.isNumber() ? Integer.valueOf(value.asInt()) : shipped.value(setting);
            if (known != null) {
                values.put(setting, known);
            }
        }
        Set<String> off = node.path(RULES).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        Set<RuleName> rules = PolicySettings.switchableRules().stream()
                .filter(rule -> off.contains(rule.name()))
                .collect(Collectors.toSet());
        return new PolicySettings(values, rules);
    }
}
