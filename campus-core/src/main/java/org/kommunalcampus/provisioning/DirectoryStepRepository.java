package org.kommunalcampus.provisioning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DirectoryStepRepository extends Repository<DirectoryStep, UUID> {

    DirectoryStep save(DirectoryStep step);

    @Query("""
            select s from DirectoryStep s
            where s.municipalityId = :municipality and (:trial is null or s.trial = :trial) and (:act is null or s.act = :act)
                and (:problems = false or s.problem is not null) and lower(s.about) like :words escape '!'""")
    Page<DirectoryStep> search(
            UUID municipality,
            @Nullable Boolean trial,
            @Nullable DirectoryAct act,
            boolean problems,
            String words,
            Pageable page);

    /** How many people besides this one have left by the access since then. */
    @Query("""
            select count(distinct s.memberId) from DirectoryStep s
            where s.municipalityId = :municipality and s.at > :since and s.accessId = :access and s.trial = false
                and s.act = org.kommunalcampus.provisioning.DirectoryAct.LEFT and s.memberId <> :besides""")
    long countLeft(UUID municipality, UUID access, Instant since, UUID besides);

    @Modifying
    @Query("delete from DirectoryStep s where s.at < :before")
    int deleteBefore(Instant before);

    @Modifying
    @Query("delete from DirectoryStep s where s.memberId = :member")
    void deleteByMember(UUID member);

    /** Those about somebody whom nobody knew then, called by the key or the name in brackets. */
    @Modifying
    @Query("""
            delete from DirectoryStep s
            where s.municipalityId = :municipality and s.memberId is null
                and (lower(s.about) like :key escape '!' or lower(s.about) like :name escape '!')""")
    void deleteByName(UUID municipality, String key, String name);
}
