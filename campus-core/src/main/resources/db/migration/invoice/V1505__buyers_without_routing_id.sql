-- Instead of a Leitweg-ID a municipality may state a reference of its own and an address for mail.
alter table invoice_buyer modify column routing_id varchar(46) null;
alter table invoice_buyer add column buyer_reference varchar(50) null;
alter table invoice_buyer add column mail_address varchar(200) null;
