package org.kommunalcampus.catalogue.description;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists a provider's modules together with how far their descriptions are, by two plain queries a page. */
@Component
@SetBased("a page over modules and their working copies together")
@RequiredArgsConstructor
class OwnModules {

    private static final String SELECTED = """
             from learning_module m left join module_description d on d.module_id = m.id
            where m.provider_id = :provider
            and (lower(m.title) like :q escape '!' or lower(m.external_id) like :q escape '!')
            and (:state = '' or :state = coalesce(d.state, case when m.state = 'DRAFT' then 'DRAFT' else 'PUBLISHED' end))
            """;

    private final JdbcClient jdbc;

    Page<OwnModule> page(ProviderId provider, String q, @Nullable DescriptionState state, Pageable page) {
        String pattern = "%"
                + q.strip()
                        .toLowerCase(Locale.GERMAN)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
        String wanted = state == null ? "" : state.name();
        long total = jdbc.sql("select count(*)" + SELECTED)
                .param("provider", provider.toString())
                .param("q", pattern)
                .param("state", wanted)
                .query(Long.class)
                .single();
        List<OwnModule> modules = jdbc.sql("""
                        select m.id, m.external_id, m.title, m.state as offer, m.certified_basis, m.certified_until,
                            d.state as progress, d.changed_at
                        """ + SELECTED
                        + "order by case when d.state in ('DRAFT', 'SUBMITTED') then 0 else 1 end, m.title, m.id"
                        + " limit :size offset :start")
                .param("provider", provider.toString())
                .param("q", pattern)
                .param("state", wanted)
                .param("size", page.getPageSize())
                .param("start", page.getOffset())
                .query(OwnModules::row)
                .list();
        return new PageImpl<>(modules, page, total);
    }

    private static OwnModule row(ResultSet row, int number) throws SQLException {
        ModuleState offer = ModuleState.valueOf(row.getString("offer"));
        String progress = row.getString("progress");
        return new OwnModule(
                ModuleId.of(row.getString("id")),
                row.getString("external_id"),
                row.getString("title"),
                offer,
                row.getString("certified_basis") != null,
                row.getObject("certified_until", LocalDate.class),
                progress != null
                        ? DescriptionState.valueOf(progress)
                        : offer == ModuleState.DRAFT ? DescriptionState.DRAFT : DescriptionState.PUBLISHED,
                Times.readOptional(row, "changed_at"));
    }
}
