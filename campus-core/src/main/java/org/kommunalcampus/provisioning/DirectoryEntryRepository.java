package org.kommunalcampus.provisioning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DirectoryEntryRepository extends Repository<DirectoryEntry, UUID> {

    DirectoryEntry save(DirectoryEntry entry);

    void delete(DirectoryEntry entry);

    Optional<DirectoryEntry> findById(UUID subject);

    List<DirectoryEntry> findBySubjectIdIn(Collection<UUID> subjects);

    List<DirectoryEntry> findByMunicipalityIdAndKind(UUID municipality, DirectoryEntryKind kind);

    List<DirectoryEntry> findByMunicipalityIdAndKindAndGoneFalseAndUserName(
            UUID municipality, DirectoryEntryKind kind, String userName);

    List<DirectoryEntry> findByMunicipalityIdAndKindAndGoneFalseAndExternalId(
            UUID municipality, DirectoryEntryKind kind, String externalId);

    /** The people whom the directory let go once and goes on to list. */
    @Query("""
            select e.subjectId from DirectoryEntry e
            where e.municipalityId = :municipality and e.kind = org.kommunalcampus.provisioning.DirectoryEntryKind.PERSON
                and e.gone = false and e.letGoOn is not null""")
    List<UUID> findLetGo(UUID municipality);
}
