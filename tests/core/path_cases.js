// Every function of path on many paths: the outputs of two runtimes can be compared.
process.chdir('/tmp'); // relative() asks for it
const path=require('path').posix;
const parts=['','/','.','..','a','a.b','.a','.a.b','a.','..b','...','a b','//','/a','a/','/a/','a//b','./a','../a','a/..','/../a','a/../..','a/b/c.d.e','/a/b/','///a///b///','..a','a..','/.','/a.b/c','\u00e9/x'];
const lines=[];
const t=(n,...a)=>{let r;try{r=JSON.stringify(path[n](...a))}catch(e){r=e.code+e.message}lines.push(n+JSON.stringify(a)+'='+r)};
for(const a of parts){for(const n of ['normalize','isAbsolute','dirname','basename','extname','parse'])t(n,a);for(const b of parts){t('join',a,b);t('resolve','/r',a,b);t('relative',a||'.',b||'.');t('basename',a,b);t('join',a,'..',b)}}
for(const o of [{},{dir:'/a',base:'b'},{root:'/',base:'b'},{root:'/',dir:'/',name:'n',ext:'.e'},{name:'x'},{dir:'d',name:'n',ext:'e'}])t('format',o);
t('join',1);t('format',1);t('basename','a',1);t('resolve',null);
console.log(lines.join('\n'));
