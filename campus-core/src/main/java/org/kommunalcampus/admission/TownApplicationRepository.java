package org.kommunalcampus.admission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TownApplicationRepository extends Repository<TownApplication, UUID> {

    TownApplication save(TownApplication application);

    void delete(TownApplication application);

    Optional<TownApplication> findById(UUID id);

    Optional<TownApplication> findByTokenSha256(String hash);

    Optional<TownApplication> findFirstByMunicipalityIdAndStateOrderByDecidedAtDesc(
            UUID municipality, AdmissionState state);

    boolean existsByAgsAndState(String ags, AdmissionState state);

    long countByState(AdmissionState state);

    @Query("""
            select a from TownApplication a
            where a.state = :state and (lower(a.town) like :words escape '!' or a.ags like :words escape '!')
            order by a.askedAt desc, a.id""")
    Page<TownApplication> search(AdmissionState state, String words, Pageable page);

    @Modifying
    @Query("delete from TownApplication a where a.state = :state and a.askedAt < :before")
    int deleteAskedBefore(AdmissionState state, Instant before);

    @Modifying
    @Query("delete from TownApplication a where a.state = :state and a.decidedAt < :before")
    int deleteDecidedBefore(AdmissionState state, Instant before);
}
