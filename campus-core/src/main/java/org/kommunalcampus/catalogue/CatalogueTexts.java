package org.kommunalcampus.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a search needs of offered modules beyond {@link CatalogueFacts}. */
@UseCase
@SetBased("the texts of all offered modules, by the thousand")
@RequiredArgsConstructor
public class CatalogueTexts {

    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;
    private final FactRows rows;
    private final Providers providers;

    /** Who offers each offered module, and its version; two queries. */
    @CapabilityOnly("the search")
    @Transactional(readOnly = true)
    public Map<ModuleId, ModuleListing> listings() {
        Map<ProviderId, ProviderView> accredited = providers.accredited();
        Map<ModuleId, ModuleListing> listings = new HashMap<>();
        rows.modules(row -> {
            ProviderView provider = accredited.get(ProviderId.of(row.getString("provider_id")));
            if (provider != null) {
                String currency = Objects.requireNonNullElse(row.getString("currency"), Money.EURO);
                listings.put(
                        ModuleId.of(row.getString("id")),
                        new ModuleListing(
                                provider.id(),
                                provider.name(),
                                currency,
                                CertificationBasis.valueOf(row.getString("certified_basis")),
                                row.getLong("version")));
            }
        });
        return listings;
    }

    /** The long texts of these modules; one query for each thousand. */
    @CapabilityOnly("the search")
    @Transactional(readOnly = true)
    public Map<ModuleId, ModuleTexts> texts(Collection<ModuleId> modules) {
        Map<ModuleId, ModuleTexts> texts = new HashMap<>();
        List<String> ids = modules.stream().map(ModuleId::toString).toList();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            jdbc.sql("select id, objective, description, target_group from learning_module where id in (:ids)")
                    .param("ids", new ArrayList<>(ids.subList(start, Math.min(start + CHUNK, ids.size()))))
                    .query(row -> {
                        texts.put(
                                ModuleId.of(row.getString("id")),
                                new ModuleTexts(
                                        row.getString("objective"),
                                        row.getString("description"),
                                        row.getString("target_group")));
                    });
        }
        return texts;
    }
}
