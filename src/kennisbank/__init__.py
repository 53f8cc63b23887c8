"""The core of the knowledge base: from YAML files to Markdown pages, in one direction.

1. read    the files of a content root                    `reading`, `files`
2. decode  YAML into the model, with line and column      `yamltree`, `decode`, `model`, `kinds`
3. link    references and relations, both ways            `link`
4. check   rules over the whole                           `checks`, `register`
5. view    what one page shows                            `views`, `inline`, `tooltips`
6. render  the views through the templates                `render`

`pipeline` strings the steps together. Delivery (mkdocs, the server, the offline copy) lives in
the package `delivery`; nothing in here imports mkdocs or its theme.
"""
