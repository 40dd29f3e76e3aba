package org.kommunalcampus.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IdentityRepository extends Repository<Identity, UUID> {

    @Query("""
            select new org.kommunalcampus.organisation.GrantedRole(
                i.issuer, i.subject, i.displayName, i.memberId, m.municipalityId, m.leftOn, i.providerId, r)
            from Identity i left join i.roles r left join Member m on m.id = i.memberId
            where i.issuer = :issuer and i.subject = :subject""")
    List<GrantedRole> findGrants(String issuer, String subject);

    @EntityGraph(attributePaths = "roles")
    Optional<Identity> findByIssuerAndSubject(String issuer, String subject);

    @EntityGraph(attributePaths = "roles")
    List<Identity> findByIssuerOrderBySubject(String issuer);

    @EntityGraph(attributePaths = "roles")
    @Query("select i from Identity i where :role member of i.roles order by i.displayName, i.subject")
    List<Identity> findByRole(Role role);

    Identity save(Identity identity);
}
