package org.kommunalcampus.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MunicipalityRepository extends Repository<Municipality, UUID> {

    Optional<Municipality> findById(UUID id);

    boolean existsById(UUID id);

    Optional<Municipality> findByAgs(String ags);

    List<Municipality> findByAgsIn(Collection<String> ags);

    Municipality save(Municipality municipality);

    <T extends Municipality> List<T> saveAll(Iterable<T> municipalities);

    /** The pattern is for {@code like}, in lower case, with {@code !} as escape. */
    @Query("""
            select m from Municipality m
            where lower(m.name) like :pattern escape '!' or lower(m.district) like :pattern escape '!' or m.ags like :pattern escape '!'""")
    Page<Municipality> search(String pattern, Pageable page);
}
