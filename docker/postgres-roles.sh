# PostgreSQL's image runs this once, when its volume is made: the role of the application, which gets its rights from each
# migrate and owns nothing.
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=password="$APP_PASSWORD" <<'SQL'
create role dunlin_app login password :'password';
SQL
