package org.kommunalcampus.provisioning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DirectoryTrialRepository extends Repository<DirectoryTrial, UUID> {

    DirectoryTrial save(DirectoryTrial trial);

    void delete(DirectoryTrial trial);

    Optional<DirectoryTrial> findByIdAndAccessIdAndKind(UUID id, UUID access, DirectoryEntryKind kind);

    List<DirectoryTrial> findByAccessIdAndKindAndName(UUID access, DirectoryEntryKind kind, String name);

    List<DirectoryTrial> findByAccessIdAndKindOrderById(UUID access, DirectoryEntryKind kind);

    List<DirectoryTrial> findByAccessIdAndKindAndExternalId(UUID access, DirectoryEntryKind kind, String externalId);

    Page<DirectoryTrial> findByAccessIdAndKind(UUID access, DirectoryEntryKind kind, Pageable page);

    @Query("select t.id from DirectoryTrial t where t.accessId = :access and t.kind = :kind and t.id in :ids")
    List<UUID> findIdsAmong(UUID access, DirectoryEntryKind kind, Collection<UUID> ids);

    long countByAccessIdAndKind(UUID access, DirectoryEntryKind kind);

    @Modifying
    @Query("delete from DirectoryTrial t where t.accessId = :access")
    void deleteByAccess(UUID access);

    @Modifying
    @Query("delete from DirectoryTrial t where t.keptAt < :before")
    int deleteBefore(Instant before);
}
