package org.kommunalcampus.catalogue.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SynonymRepository extends Repository<Synonym, UUID> {

    Optional<Synonym> findByIdAndRetiredFalse(UUID id);

    /** Retired ones too. */
    Optional<Synonym> findByTermKey(String termKey);

    List<Synonym> findByRetiredFalseOrderByTermKey();

    /** The pattern is for {@code like}, in lower case, with {@code !} as escape. */
    @Query("""
            select s from Synonym s where s.retired = false
            and (lower(s.term) like :pattern escape '!' or lower(s.alternatives) like :pattern escape '!') order by s.termKey""")
    Page<Synonym> search(String pattern, Pageable page);

    @Query("select s.termKey from Synonym s")
    Set<String> findKeys();

    /** Differs after each change of the list. */
    @Query("select concat(count(s), '/', coalesce(sum(s.version), 0)) from Synonym s")
    String token();

    Synonym save(Synonym synonym);

    <T extends Synonym> List<T> saveAll(Iterable<T> synonyms);

    /** Writes now, so that versions are known. */
    void flush();
}
