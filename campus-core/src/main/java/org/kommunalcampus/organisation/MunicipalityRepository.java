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

    List<Municipality> findByAgsOrName(String ags, String name);

    List<Municipality> findByAgsIn(Collection<String> ags);

    Municipality save(Municipality municipality);

    <T extends Municipality> List<T> saveAll(Iterable<T> municipalities);

    /** The patterns are for {@code like} with {@code !} as escape; the key matches all of them. */
    @Query("""
            select m from Municipality m
            where m.searchKey like :first escape '!' and m.searchKey like :second escape '!' and m.searchKey like :third escape '!'""")
    Page<Municipality> search(String first, String second, String third, Pageable page);

    List<Municipality> findAllByIdIn(Collection<UUID> ids);
}
