-- Whether an account of the demo still has the password that the sign-in page names. All were made with one hash; whoever has
-- chosen another password since has another one.
alter table account add column demo_password boolean not null default false;
update account set demo_password = true
 where demo and password_hash = (select mode() within group (order by password_hash) from account where demo);
