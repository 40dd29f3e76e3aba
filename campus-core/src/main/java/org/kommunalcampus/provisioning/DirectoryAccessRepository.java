package org.kommunalcampus.provisioning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DirectoryAccessRepository extends Repository<DirectoryAccess, UUID> {

    DirectoryAccess save(DirectoryAccess access);

    List<DirectoryAccess> findByMunicipalityIdOrderByCreatedAtDescIdAsc(UUID municipality);

    Optional<DirectoryAccess> findByIdAndMunicipalityId(UUID id, UUID municipality);

    Optional<DirectoryAccess> findByKeySha256(String hash);

    List<DirectoryAccess> findByRevokedAtIsNullAndLastDayBetween(LocalDate first, LocalDate last);

    @Query("""
            select count(a) from DirectoryAccess a
            where a.municipalityId = :municipality and a.revokedAt is null and a.lastDay >= :today""")
    long countGood(UUID municipality, LocalDate today);

    /** Sets it on trial if it is in use; answers how many that were, so that of several requests at once one knows. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("""
            update DirectoryAccess a set a.trial = true, a.version = a.version + 1
            where a.id = :id and a.municipalityId = :municipality and a.trial = false""")
    int stop(UUID id, UUID municipality);

    /** Past the version, so that a use never gets in the way of somebody who decides about the access. */
    @Modifying
    @Query("update DirectoryAccess a set a.usedAt = :now where a.id = :id")
    void noteUse(UUID id, Instant now);
}
