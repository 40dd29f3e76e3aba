package org.kommunalcampus.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ModuleRepository extends JpaRepository<LearningModule, UUID> {

    Page<LearningModule> findByProviderId(UUID providerId, Pageable page);

    Optional<LearningModule> findByProviderIdAndExternalId(UUID providerId, String externalId);

    /** What a take-over must know about the provider's modules, without loading them. */
    @Query("""
            select new org.kommunalcampus.catalogue.KnownModule(
                m.id, m.externalId, m.fingerprint, m.state, m.certifiedBasis)
            from LearningModule m where m.providerId = :provider""")
    List<KnownModule> known(UUID provider);

    @Query("""
            select m.id from LearningModule m
            where m.providerId = :provider
            and m.state = org.kommunalcampus.catalogue.ModuleState.PUBLISHED and m.certifiedBasis is not null""")
    List<UUID> offeredBy(UUID provider);

    @Modifying
    @Query("delete from ModuleSession s where s.moduleId = :module")
    void deleteSessions(UUID module);

    /** Published modules whose certification by review ends on one of the days, both included. */
    @Query("""
            select m from LearningModule m
            where m.state = org.kommunalcampus.catalogue.ModuleState.PUBLISHED
            and m.certifiedBasis = org.kommunalcampus.catalogue.CertificationBasis.REVIEW
            and m.certifiedUntil between :first and :last order by m.certifiedUntil, m.id""")
    List<LearningModule> endingBetween(LocalDate first, LocalDate last);

    @Query(
            "select new org.kommunalcampus.catalogue.KnownTitle(m.id, m.title, m.externalId) from LearningModule m where m.id in :ids")
    List<KnownTitle> titles(Collection<UUID> ids);

    @Query("""
            select new org.kommunalcampus.catalogue.KnownTitle(m.id, m.title, m.externalId) from LearningModule m
            where m.title in :titles and m.state <> ModuleState.DRAFT order by m.id""")
    List<KnownTitle> findPublishedTitles(Collection<String> titles);

    /** What these modules refresh. */
    @Query("""
            select new org.kommunalcampus.catalogue.RefreshRow(m.id, m.title, m.minutes, l.id, l.title, l.state)
            from LearningModule m join m.refreshes r join LearningModule l on l.id = r where m.id in :ids""")
    List<RefreshRow> refreshes(Collection<UUID> ids);

    /** What refreshes these modules. */
    @Query("""
            select new org.kommunalcampus.catalogue.RefreshRow(m.id, m.title, m.minutes, l.id, l.title, l.state)
            from LearningModule m join m.refreshes r join LearningModule l on l.id = r where l.id in :ids""")
    List<RefreshRow> refreshers(Collection<UUID> ids);
}

/** A stored module as far as a take-over must know it. */
record KnownModule(
        UUID id,
        String externalId,
        String fingerprint,
        ModuleState state,
        @Nullable CertificationBasis certifiedBasis) {

    ModuleId moduleId() {
        return new ModuleId(id);
    }

    boolean isReviewed() {
        return state == ModuleState.PUBLISHED && certifiedBasis == CertificationBasis.REVIEW;
    }

    boolean isOffered() {
        return state == ModuleState.PUBLISHED && certifiedBasis != null;
    }
}

/** A stored module by what people call it. */
record KnownTitle(UUID id, String title, String externalId) {}
