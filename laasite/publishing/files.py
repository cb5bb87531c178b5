"""The files that tell a web server about a site."""

from __future__ import annotations

from laasite.model.artifacts import Artifact
from laasite.publishing import apache, netlify, nginx
from laasite.publishing.serving import Server, Serving


def server_files(server: Server, serving: Serving) -> tuple[Artifact, ...]:
    """What `server` has to be told of the site, as files, named as it looks for them.

    Those of Apache and Netlify belong among the files of the site; nginx's never does.
    """
    texts = {
        Server.NGINX: {nginx.FILE: nginx.nginx},
        Server.APACHE: {apache.FILE: apache.apache},
        Server.NETLIFY: {
            netlify.HEADERS_FILE: netlify.headers,
            netlify.REDIRECTS_FILE: netlify.redirects,
        },
    }
    return tuple(Artifact(name, text(serving).encode()) for name, text in texts[server].items())
