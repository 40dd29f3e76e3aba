package org.kommunalcampus.admission;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MailDomainRepository extends Repository<MailDomain, MailDomain.Key> {

    @Query("select d.id.domain from MailDomain d where d.id.municipalityId = :municipality order by d.id.domain")
    List<String> findDomains(UUID municipality);

    @Modifying
    @Query("delete from MailDomain d where d.id.municipalityId = :municipality")
    void forget(UUID municipality);

    <T extends MailDomain> List<T> saveAll(Iterable<T> domains);
}
